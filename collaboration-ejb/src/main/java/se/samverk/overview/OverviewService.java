package se.samverk.overview;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import se.samverk.caller.Boundary;
import se.samverk.caller.CurrentCaller;
import se.samverk.caller.Requires;
import se.samverk.caller.Right;
import se.samverk.client.ClientScope;
import se.samverk.collaboration.SettingsChange;
import se.samverk.collaboration.State;
import se.samverk.delivery.OutboxMail;
import se.samverk.lists.ClientListService;
import se.samverk.lists.ClientQuery;
import se.samverk.lists.ClientStatus;
import se.samverk.overview.Coming.Kind;
import se.samverk.overview.InvitationFigures.Sent;
import se.samverk.shared.Time;

/**
 * The bureau as its start page shows it. Each part is one statement, whatever the number of
 * clients; nothing is kept between calls.
 */
@Boundary
public class OverviewService {

    private static final int MONTHS_BACK = 11;
    private static final int MONTHS_AHEAD = 12;
    private static final int MOST_COMING = 8;
    private static final Period COMING = Period.ofDays(60);
    private static final Period EXPIRES_SOON = Period.ofDays(3);

    /** What happens with a change of bureau: where its day stands, and of which collaborations. */
    private record Change(Kind kind, String day, String join, String where) {}

    private static final List<Change> CHANGES = List.of(
            new Change(
                    Kind.LEAVING,
                    "h.onDay",
                    "join BureauChange h on h.companyId = c.companyId",
                    "c.boundBureauId is not null and exists ("
                            + "select a.id from Collaboration a where a.companyId = c.companyId and a.state = :agreed)"),
            new Change(Kind.BEGINNING, "c.acceptedOn", "", "c.state = :agreed"));

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    ClientScope scope;

    @Inject
    ClientListService clients;

    @Inject
    CurrentCaller currentCaller;

    /** What somebody had better see to; only what the caller can do something about. */
    @Requires(Right.VIEW_CLIENTS)
    public Waiting waiting() {
        Instant now = clock.instant();
        long expiring = own("""
                        select count(c) from Collaboration c
                        where c.bureauId = :own
                            and c.state = :invited
                            and c.expiresAt > :now
                            and c.expiresAt <= :soon
                            %s
                        """.formatted(scope.of("c.clientId")), Long.class)
                .setParameter("invited", State.INVITED)
                .setParameter("now", now)
                .setParameter("soon", Time.endOf(Time.day(now).plus(EXPIRES_SOON)))
                .getSingleResult();
        long action = clients.count(ClientQuery.ALL.with(ClientStatus.ACTION));
        if (!Right.MAINTAIN.isGrantedTo(currentCaller.get())) {
            return new Waiting(action, expiring, 0, 0);
        }
        return new Waiting(action, expiring, unlinked(), undelivered());
    }

    private long unlinked() {
        return own("""
                        select count(c) from Collaboration c
                        where c.bureauId = :own
                            and c.openClientId is not null
                            and c.assignmentId is null
                        """, Long.class).getSingleResult();
    }

    private long undelivered() {
        return own("select count(m) from OutboxMail m where m.bureauId = :own and m.state = :dead", Long.class)
                .setParameter("dead", OutboxMail.State.DEAD)
                .getSingleResult();
    }

    /**
     * What happens by itself in the next sixty days, the nearest first, at most eight: endings and
     * renewals, also on terms that were changed for them, and the days of changes of bureau (D3c).
     */
    @Requires(Right.VIEW_CLIENTS)
    public List<Coming> coming() {
        return Stream.concat(byContract().stream(), CHANGES.stream().flatMap(this::coming))
                .sorted(Comparator.comparing(Coming::day).thenComparing(Coming::collaborationId))
                .limit(MOST_COMING)
                .toList();
    }

    private List<Coming> byContract() {
        return coming("""
                        select new se.samverk.overview.Coming$Found(
                            c.endsOn, c.renewsOn, c.id, k.name, c.serviceCode, s)
                        """, """
                        join Client k on k.id = c.clientId
                        left join SettingsChange s on s.pendingId = c.id and s.state = :scheduled
                        """, "order by coalesce(c.endsOn, c.renewsOn), c.id", Coming.Found.class)
                .setParameter("scheduled", SettingsChange.State.SCHEDULED)
                .setParameter("to", endOfComing())
                .setMaxResults(MOST_COMING)
                .getResultStream()
                .map(Coming.Found::toComing)
                .toList();
    }

    /** How much happens by itself in the next sixty days. */
    @Requires(Right.VIEW_CLIENTS)
    public long countComing() {
        long byContract = coming("select count(c)", "", "", Long.class)
                .setParameter("to", endOfComing())
                .getSingleResult();
        return byContract
                + CHANGES.stream()
                        .mapToLong(change -> changing(change, "select count(c)", "", Long.class)
                                .getSingleResult())
                        .sum();
    }

    private Stream<Coming> coming(Change change) {
        String select = "select new se.samverk.overview.Coming$Changing(%s, c.id, k.name, c.serviceCode)";
        return changing(
                        change,
                        select.formatted(change.day()),
                        "order by " + change.day() + ", c.id",
                        Coming.Changing.class)
                .setMaxResults(MOST_COMING)
                .getResultStream()
                .map(found -> found.toComing(change.kind()));
    }

    /** What a change of bureau does in the next sixty days. */
    private <T> TypedQuery<T> changing(Change change, String select, String rest, Class<T> type) {
        return own(
                        """
                        %1$s
                        from Collaboration c
                        join Client k on k.id = c.clientId
                        %2$s
                        where c.bureauId = :own
                            and %3$s
                            and %4$s >= :from
                            and %4$s < :to
                            %5$s
                        %6$s
                        """.formatted(
                                select, change.join(), change.where(), change.day(), scope.of("c.clientId"), rest),
                        type)
                .setParameter("agreed", State.AGREED)
                .setParameter("from", Time.today(clock))
                .setParameter("to", endOfComing());
    }

    private LocalDate endOfComing() {
        return Time.today(clock).plus(COMING).plusDays(1);
    }

    /**
     * What ends or is renewed from today to before a day: the one source of list, number and picture. What the client leaves
     * before that for another bureau (D3c) is not.
     */
    private <T> TypedQuery<T> coming(String select, String joins, String rest, Class<T> type) {
        return own("""
                        %s
                        from Collaboration c
                        %s
                        where c.bureauId = :own
                            and c.boundBureauId is not null
                            and coalesce(c.endsOn, c.renewsOn) >= :from
                            and coalesce(c.endsOn, c.renewsOn) < :to
                            and not exists (
                                select a.id from Collaboration a
                                where a.companyId = c.companyId and a.state = :agreed
                                    and a.acceptedOn <= coalesce(c.endsOn, c.renewsOn))
                            %s
                        %s
                        """.formatted(select, joins, scope.of("c.clientId"), rest), type)
                .setParameter("agreed", State.AGREED)
                .setParameter("from", Time.today(clock));
    }

    /** The open collaborations by service and state. */
    @Requires(Right.VIEW_CLIENTS)
    public List<ServiceFigures> services() {
        return ServiceFigures.of(own("""
                        select new se.samverk.overview.ServiceFigures$Count(c.serviceCode, c.state, count(c))
                        from Collaboration c
                        where c.bureauId = :own
                            and c.openClientId is not null
                            %s
                        group by c.serviceCode, c.state
                        """.formatted(scope.of("c.clientId")), ServiceFigures.Count.class)
                .getResultList());
    }

    /** The invitations of this month and the eleven before it. */
    @Requires(Right.VIEW_CLIENTS)
    public InvitationFigures invitations() {
        YearMonth last = YearMonth.from(Time.today(clock));
        YearMonth first = last.minusMonths(MONTHS_BACK);
        List<Sent> sent = own("""
                        select new se.samverk.overview.InvitationFigures$Sent(
                            c.invitedAt, c.state, c.acceptedOn, c.decidedAt)
                        from Collaboration c
                        where c.bureauId = :own
                            and c.invitedAt >= :from
                            %s
                        """.formatted(scope.of("c.clientId")), Sent.class)
                .setParameter("from", first.atDay(1).atStartOfDay(Time.ZONE).toInstant())
                .getResultList();
        return InvitationFigures.of(sent, first, last);
    }

    /** What the contract periods bring in this month and the twelve after it. */
    @Requires(Right.VIEW_CLIENTS)
    public List<RenewalFigures> renewals() {
        YearMonth first = YearMonth.from(Time.today(clock));
        return RenewalFigures.of(
                coming(
                                "select new se.samverk.overview.RenewalFigures$Count(c.endsOn, c.renewsOn, count(c))",
                                "",
                                "group by c.endsOn, c.renewsOn",
                                RenewalFigures.Count.class)
                        .setParameter("to", first.plusMonths(MONTHS_AHEAD + 1L).atDay(1))
                        .getResultList(),
                first,
                MONTHS_AHEAD + 1);
    }

    private <T> TypedQuery<T> own(String query, Class<T> type) {
        TypedQuery<T> bound = em.createQuery(query, type)
                .setParameter("own", currentCaller.get().companyId());
        return query.contains(":scopeUser") ? scope.bind(bound) : bound;
    }
}
