package se.samverk.news;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.faulttolerance.Retry;
import se.samverk.caller.Boundary;
import se.samverk.caller.Caller;
import se.samverk.caller.CurrentCaller;
import se.samverk.caller.Requires;
import se.samverk.caller.Right;
import se.samverk.client.ClientScope;
import se.samverk.collaboration.Collaboration;
import se.samverk.collaboration.SettingsChange;
import se.samverk.collaboration.State;
import se.samverk.shared.BusinessException;
import se.samverk.shared.Keyset;
import se.samverk.shared.Page;

/** The news of the company that the caller acts for, in the portal that it is in. */
@Boundary
public class NewsService {

    /** Beyond this many nobody counts. */
    public static final int MOST_COUNTED = 100;

    private static final int PAGE = 25;

    /** What does not ask for an answer that was given meanwhile. */
    private static final String UNSETTLED = """
            (n.kind not in :inviting or c.state = :invited)
            and (n.kind not in :asking or s.state = :awaiting and s.askedAt <= n.happenedAt)
            """;

    @PersistenceContext
    EntityManager em;

    @Inject
    ClientScope scope;

    @Inject
    CurrentCaller currentCaller;

    /**
     * How many items the caller has not seen, counted up to {@link #MOST_COUNTED}; without those
     * that only ask for what is answered.
     */
    @Requires(Right.VIEW_COLLABORATION)
    public int unseen() {
        Caller caller = currentCaller.get();
        return scope.bind(em.createQuery("""
                        select n.id from NewsItem n
                        join Collaboration c on c.id = n.collaborationId
                        left join SettingsChange s on s.pendingId = n.collaborationId
                        where n.companyId = :own
                            and n.forBureau = :bureau
                            %s
                            and n.id > :seen
                            and %s
                        """.formatted(scope.of("n.clientId"), UNSETTLED), String.class))
                .setParameter("own", caller.companyId())
                .setParameter("bureau", caller.bureau())
                .setParameter("seen", seen(caller))
                .setParameter("inviting", NewsKind.INVITING)
                .setParameter("invited", State.INVITED)
                .setParameter("asking", NewsKind.ASKING)
                .setParameter("awaiting", SettingsChange.State.AWAITING_APPROVAL)
                .setMaxResults(MOST_COUNTED)
                .getResultList()
                .size();
    }

    /** The news, newest first, a page at a time. */
    @Requires(Right.VIEW_COLLABORATION)
    public Page<NewsRow> page(Keyset from) {
        return read(from, PAGE);
    }

    /** The latest few. */
    @Requires(Right.VIEW_COLLABORATION)
    public List<NewsRow> latest(int most) {
        return read(Keyset.FIRST, most).rows();
    }

    private Page<NewsRow> read(Keyset from, int size) {
        Caller caller = currentCaller.get();
        String seen = seen(caller);
        String other = caller.bureau() ? "k.name" : "b.name";
        TypedQuery<Found> query = scope.bind(
                        em.createQuery("""
                        select new se.samverk.news.NewsService$Found(n, %s, c, s)
                        from NewsItem n
                        join Collaboration c on c.id = n.collaborationId
                        join Client k on k.id = c.clientId
                        join Company b on b.id = c.bureauId
                        left join SettingsChange s on s.pendingId = n.collaborationId
                        where n.companyId = :own
                            and n.forBureau = :bureau
                            %s
                            %s
                        """.formatted(other, scope.of("n.clientId"), from.of("n")), Found.class))
                .setParameter("own", caller.companyId())
                .setParameter("bureau", caller.bureau());
        Page<Found> page = from.read(query, size, found -> found.item().id());
        List<NewsRow> rows =
                page.rows().stream().map(found -> found.shown(seen)).toList();
        return new Page<>(rows, page.before(), page.after());
    }

    /**
     * An item as a query finds it.
     *
     * @param pending the change of settings that is pending now; null for none
     */
    public record Found(NewsItem item, String otherParty, Collaboration collaboration, SettingsChange pending) {

        private NewsRow shown(String seen) {
            return item.shown(otherParty, collaboration, pending, seen);
        }
    }

    /**
     * Tells that the caller has seen the news up to an item. It only ever moves on, and is nobody
     * else's business: not on record.
     *
     * @throws BusinessException NOT_FOUND for an item that is not the caller's company's
     */
    @Retry
    @Requires(Right.VIEW_COLLABORATION)
    public void seenUpTo(String itemId) {
        Caller caller = currentCaller.get();
        scope.bind(em.createQuery("""
                        select n.id from NewsItem n
                        where n.companyId = :own
                            and n.forBureau = :bureau
                            and n.id = :id
                            %s
                        """.formatted(scope.of("n.clientId")), String.class))
                .setParameter("own", caller.companyId())
                .setParameter("bureau", caller.bureau())
                .setParameter("id", itemId)
                .getResultStream()
                .findFirst()
                .orElseThrow(BusinessException::notFound);
        mark(caller, LockModeType.PESSIMISTIC_WRITE)
                .ifPresentOrElse(mark -> mark.moveTo(itemId), () -> em.persist(new NewsMark(caller, itemId)));
    }

    /** Who has not looked yet has seen what was there before it became a member. */
    private String seen(Caller caller) {
        return mark(caller, LockModeType.NONE).map(NewsMark::seenId).orElseGet(() -> membershipId(caller));
    }

    private Optional<NewsMark> mark(Caller caller, LockModeType lock) {
        return em.createQuery("""
                        select m from NewsMark m
                        where m.userId = :user
                            and m.companyId = :own
                            and m.forBureau = :bureau
                        """, NewsMark.class)
                .setParameter("user", caller.userId())
                .setParameter("own", caller.companyId())
                .setParameter("bureau", caller.bureau())
                .setLockMode(lock)
                .getResultStream()
                .findFirst();
    }

    private String membershipId(Caller caller) {
        return em.createQuery("""
                        select m.id from Membership m
                        where m.userId = :user
                            and m.companyId = :own
                        """, String.class)
                .setParameter("user", caller.userId())
                .setParameter("own", caller.companyId())
                .getSingleResult();
    }
}
