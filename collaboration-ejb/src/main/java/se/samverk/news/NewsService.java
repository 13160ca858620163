package se.samverk.news;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.faulttolerance.Retry;
import se.samverk.caller.Boundary;
import se.samverk.caller.Caller;
import se.samverk.caller.CurrentCaller;
import se.samverk.caller.Requires;
import se.samverk.caller.Right;
import se.samverk.client.ClientScope;
import se.samverk.collaboration.Collaboration;
import se.samverk.collaboration.SettingsChange;
import se.samverk.collaboration.Side;
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

    /** That nothing which happened later has overtaken what an item says of the future. */
    private static final String HOLDS = """
            n.overtaken = false
            and (n.kind not in :inviting or c.state = :invited and c.invitedAt <= n.happenedAt)
            and (n.kind <> :agreeing or c.acceptedOn = n.day)
            and (n.kind <> :renewing or c.state = :active and c.renewsOn = n.day)
            and (n.kind <> :ended or c.endsOn = n.day)
            and (n.kind not in :ending or c.endsOn = n.day and c.endedBySide <> :reader)
            and (n.kind <> :continuing or c.state = :endingState and c.continuationAskedAt <= n.happenedAt)
            and (n.kind <> :withdrawing or c.state = :active)
            and (n.kind not in :asking or s.state = :awaiting)
            and (n.kind not in :deciding or s.state in :agreed)
            """;

    @PersistenceContext
    EntityManager em;

    @Inject
    ClientScope scope;

    @Inject
    CurrentCaller currentCaller;

    /**
     * How many items the caller has not seen, counted up to {@link #MOST_COUNTED}; without those
     * that are overtaken.
     */
    @Requires(Right.VIEW_COLLABORATION)
    public int unseen() {
        Caller caller = currentCaller.get();
        return bindHolds(scope.bind(em.createQuery("""
                        select n.id from NewsItem n
                        join Collaboration c on c.id = n.collaborationId
                        left join SettingsChange s on s.id = n.changeId
                        where n.companyId = :own
                            and n.forBureau = :bureau
                            %s
                            and n.id > :seen
                            and %s
                        """.formatted(scope.of("n.clientId"), HOLDS), String.class)))
                .setParameter("own", caller.companyId())
                .setParameter("bureau", caller.bureau())
                .setParameter("seen", seen(caller))
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
        Page<Found> page = from.page(this::query, size, Found::id);
        Set<String> holding = holding(page.rows());
        String seen = seen(currentCaller.get());
        List<NewsRow> rows =
                page.rows().stream().map(found -> found.shown(holding, seen)).toList();
        return new Page<>(rows, page.before(), page.after());
    }

    private TypedQuery<Found> query(Keyset from) {
        Caller caller = currentCaller.get();
        String other = caller.bureau() ? "k.name" : "b.name";
        return scope.bind(em.createQuery("""
                        select new se.samverk.news.NewsService$Found(n, %s, c, y.customerNumber)
                        from NewsItem n
                        join Collaboration c on c.id = n.collaborationId
                        join Client k on k.id = c.clientId
                        join Company b on b.id = c.bureauId
                        join Company y on y.id = c.companyId
                        where n.companyId = :own
                            and n.forBureau = :bureau
                            %s
                            %s
                        """.formatted(other, scope.of("n.clientId"), from.of("n")), Found.class))
                .setParameter("own", caller.companyId())
                .setParameter("bureau", caller.bureau());
    }

    /** The items among these that nothing has overtaken. */
    private Set<String> holding(List<Found> found) {
        if (found.isEmpty()) {
            return Set.of();
        }
        return Set.copyOf(bindHolds(em.createQuery("""
                        select n.id from NewsItem n
                        join Collaboration c on c.id = n.collaborationId
                        left join SettingsChange s on s.id = n.changeId
                        where n.id in :ids
                            and %s
                        """.formatted(HOLDS), String.class))
                .setParameter("ids", found.stream().map(Found::id).toList())
                .getResultList());
    }

    private <T> TypedQuery<T> bindHolds(TypedQuery<T> query) {
        return query.setParameter("inviting", NewsKind.INVITING)
                .setParameter("invited", State.INVITED)
                .setParameter("agreeing", NewsKind.AGREED)
                .setParameter("renewing", NewsKind.RENEWAL_COMING)
                .setParameter("active", State.ACTIVE)
                .setParameter("ended", NewsKind.ENDED)
                .setParameter("ending", NewsKind.PLANNED_ENDINGS)
                .setParameter("reader", Side.of(currentCaller.get()))
                .setParameter("continuing", NewsKind.CONTINUATION_ASKED)
                .setParameter("endingState", State.ENDING)
                .setParameter("withdrawing", NewsKind.ENDING_WITHDRAWN)
                .setParameter("asking", NewsKind.ASKING)
                .setParameter("awaiting", SettingsChange.State.AWAITING_APPROVAL)
                .setParameter("deciding", NewsKind.DECIDING)
                .setParameter("agreed", SettingsChange.State.AGREED);
    }

    /** An item as a query finds it. */
    public record Found(NewsItem item, String otherParty, Collaboration collaboration, String customerNumber) {

        private String id() {
            return item.id();
        }

        private NewsRow shown(Set<String> holding, String seen) {
            return item.shown(this, !holding.contains(id()), seen);
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
