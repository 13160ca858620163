package se.samverk.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import se.samverk.caller.Caller;
import se.samverk.caller.Caller.Visit;
import se.samverk.caller.Permission;
import se.samverk.caller.Role;
import se.samverk.shared.BusinessException;
import se.samverk.shared.CommonError;
import se.samverk.shared.Language;
import se.samverk.shared.Time;

/** The running log-ins: where each acts, as things stand at this request. */
@ApplicationScoped
public class Sessions {

    /**
     * What a session says together with what holds now, all in one statement.
     */
    private static final String RESUMED = """
            select new se.samverk.identity.Sessions$Resumed(
                s.id, u.id, u.name, u.email, u.language, c.id, c.name, c.bureau, c.ownAssignmentsOnly,
                m.role, m.permission, s.asClient, v.id, v.name, b.bureauId)
            from LoginSession s
            join User u on u.id = s.userId
            join Membership m on m.userId = s.userId
            join Company c on c.id = s.companyId
            left join Company v on v.id = s.visitedCompanyId
            left join CompanyBureau b on b.companyId = v.id
            where s.id = :session
                and s.readerId is null
                and s.endedAt is null
                and s.expiresAt > :now
                and m.companyId = s.companyId
                and u.active = true
                and m.active = true
            """;

    /** The same for somebody who is no member, but reads until a day (D7f). */
    private static final String READING = """
            select new se.samverk.identity.Sessions$Reading(s.id, u, c.name, r)
            from LoginSession s
            join User u on u.id = s.userId
            join InvitedReader r on r.id = s.readerId
            join Company c on c.id = r.companyId
            where s.id = :session
                and s.endedAt is null
                and s.expiresAt > :now
                and r.companyId = s.companyId
                and r.userId = s.userId
                and r.endedAt is null
                and r.readsUntil >= :today
                and u.active = true
            """;

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Users users;

    @Inject
    InvitedReaders readers;

    /**
     * @return empty when the session, the user or the membership has ended, or the day of a reader has passed; and for a
     *     visitor who no longer has full permission or whose bureau no longer collaborates with the company
     */
    Optional<Caller> resume(String sessionId) {
        return member(sessionId).or(() -> reader(sessionId));
    }

    private Optional<Caller> reader(String sessionId) {
        return em.createQuery(READING, Reading.class)
                .setParameter("session", sessionId)
                .setParameter("now", clock.instant())
                .setParameter("today", Time.today(clock))
                .getResultStream()
                .findFirst()
                .map(Reading::caller);
    }

    /** What the session of a reader resumes. */
    public record Reading(String sessionId, User user, String companyName, InvitedReader reader) {

        private Caller caller() {
            return new Caller(
                    sessionId,
                    user.id(),
                    user.name(),
                    user.email(),
                    user.language(),
                    reader.companyId(),
                    companyName,
                    false,
                    null,
                    null,
                    null,
                    false,
                    new Caller.Reading(reader.id(), reader.readsUntil()));
        }
    }

    private Optional<Caller> member(String sessionId) {
        return em.createQuery(RESUMED, Resumed.class)
                .setParameter("session", sessionId)
                .setParameter("now", clock.instant())
                .getResultStream()
                .findFirst()
                .filter(Resumed::isWhereItMayBe)
                .map(Resumed::caller);
    }

    /**
     * What a session resumes.
     *
     * @param permission null unless the company is a bureau
     * @param asClient whether a bureau acts in the client portal
     * @param visitedId null unless a bureau visits the company of a client
     * @param visitedBureauId the bureau that the visited company collaborates with (D6a); it has to
     *     be the employee's
     */
    public record Resumed(
            String sessionId,
            String userId,
            String userName,
            String email,
            Language language,
            String companyId,
            String companyName,
            boolean ofBureau,
            boolean ownAssignmentsOnly,
            Role role,
            Permission permission,
            boolean asClient,
            String visitedId,
            String visitedName,
            String visitedBureauId) {

        private boolean isWhereItMayBe() {
            return visitedId == null || permission == Permission.FULL && companyId.equals(visitedBureauId);
        }

        private Caller caller() {
            boolean bureau = ofBureau && !asClient;
            Permission held = bureau ? permission : null;
            return new Caller(
                    sessionId,
                    userId,
                    userName,
                    email,
                    language,
                    companyId,
                    companyName,
                    bureau,
                    role,
                    held,
                    visitedId == null ? null : new Visit(visitedId, visitedName),
                    Permission.isNarrowed(held, ownAssignmentsOnly));
        }
    }

    /**
     * Where the person was last, if still a member there or a reader; else the oldest membership, else what it reads. Who has
     * said yes to reading since begins there: that is what it logs in for.
     */
    Optional<Place> lastPlace(String userId) {
        List<InvitedReader> reading = readers.readBy(userId);
        Optional<LoginSession> last = last(userId);
        return newest(reading, last)
                .or(() -> last.map(LoginSession::ownPlace).filter(place -> isOpen(place, userId, reading)))
                .or(() -> users.memberships(userId).stream()
                        .findFirst()
                        .map(member -> Place.of(member.companyId(), false)))
                .or(() -> reading.stream().findFirst().map(Place::of));
    }

    private Optional<LoginSession> last(String userId) {
        return em.createQuery(
                        "select s from LoginSession s where s.userId = :user order by s.id desc", LoginSession.class)
                .setParameter("user", userId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    private static Optional<Place> newest(List<InvitedReader> reading, Optional<LoginSession> last) {
        return reading.stream()
                .findFirst()
                .filter(reader ->
                        last.isEmpty() || reader.acceptedAt().isAfter(last.get().createdAt()))
                .map(Place::of);
    }

    private boolean isOpen(Place place, String userId, List<InvitedReader> reading) {
        return place.readerId() == null
                ? users.memberships(userId).stream()
                        .anyMatch(member -> member.companyId().equals(place.companyId()))
                : reading.stream().anyMatch(reader -> reader.id().equals(place.readerId()));
    }

    SignedIn begin(User user, Place place) {
        return added(new LoginSession(user.id(), place, clock.instant()));
    }

    /**
     * Goes on in another place: what was open in the earlier one is worth nothing there, and the
     * earlier token nothing at all. The user's row is held meanwhile: a new password ends this
     * log-in too, or comes first (D9a).
     *
     * @throws BusinessException NOT_SIGNED_IN when the log-in has ended since the request began
     */
    SignedIn move(Caller caller, Place place) {
        users.getForUpdate(caller.userId());
        LoginSession present = em.find(LoginSession.class, caller.sessionId());
        if (present.isEnded()) {
            throw new BusinessException(CommonError.NOT_SIGNED_IN);
        }
        return added(present.movedTo(place, clock.instant()));
    }

    /**
     * Goes on in the company of one of the bureau's clients (D6a).
     *
     * @throws BusinessException NOT_FOUND unless the bureau has an active or ending collaboration
     *     with the company
     */
    public SignedIn visit(Caller employee, String companyId) {
        return move(employee, new Place(employee.companyId(), false, companyId, null));
    }

    /** Goes back to the bureau from a client's company. */
    public SignedIn leave(Caller visitor) {
        return move(visitor, Place.of(visitor.companyId(), false));
    }

    private SignedIn added(LoginSession session) {
        em.persist(session);
        em.flush();
        Caller caller = resume(session.id()).orElseThrow(BusinessException::notFound);
        return SignedIn.of(caller);
    }

    /** Where the caller acts for a company: if it is an active member of it, or reads there today (D7f). */
    Optional<Place> placeOf(Caller caller, String companyId) {
        return users.memberships(caller.userId()).stream()
                .filter(member -> member.companyId().equals(companyId))
                .findFirst()
                .map(member -> Place.of(companyId, false))
                .or(() -> readers.readBy(caller.userId()).stream()
                        .filter(reader -> reader.companyId().equals(companyId))
                        .findFirst()
                        .map(Place::of));
    }
}
