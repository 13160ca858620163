package se.samverk.identity;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import se.samverk.shared.Audited;
import se.samverk.shared.BusinessException;
import se.samverk.shared.EmailAddress;
import se.samverk.shared.ErrorCode;
import se.samverk.shared.Language;

/** Logging in and out, and who a session belongs to on each request. */
@Boundary
public class LogInService {

    @PersistenceContext EntityManager em;
    @Inject Clock clock;
    @Inject LogIns logIns;
    @Inject Passwords passwords;
    @Inject RateLimits limits;
    @Inject CurrentCaller currentCaller;
    @Inject Event<Audited> audit;

    /**
     * Checks an address and a password. An unknown address, a wrong password, a user without a
     * company and a limit that is reached are answered alike, in the same time. Only failures count
     * against the limits.
     *
     * @param networkAddress where the try came from, for its limit
     * @throws BusinessException LOG_IN_FAILED, or BUSY when too many log in at once
     */
    @Requires(Right.ANYONE)
    @Transactional(TxType.NOT_SUPPORTED)
    public SignedIn logIn(String email, String password, String networkAddress) {
        Optional<EmailAddress> address = readable(email);
        // One account however its address is typed: blanks around it must not give more tries.
        String account = address.map(EmailAddress::value).orElse(email);
        // Counted first, so that of many tries at once none passes the limit; a success is taken
        // back below. Who is beyond the limit of an address locks nobody's account.
        boolean allowed =
                limits.count(RateLimits.Scope.LOG_IN_ADDRESS, networkAddress)
                        && limits.count(RateLimits.Scope.LOG_IN_ACCOUNT, account);
        Optional<LogIns.Candidate> candidate = address.flatMap(logIns::find);
        String hash = candidate.map(found -> found.user().passwordHash()).orElse(null);
        boolean right = passwords.matches(password, hash);
        if (!allowed || !right || candidate.get().membership() == null) {
            logIns.failed(candidate.map(LogIns.Candidate::user));
            throw new BusinessException(ErrorCode.LOG_IN_FAILED);
        }
        limits.takeBack(RateLimits.Scope.LOG_IN_ADDRESS, networkAddress);
        limits.forget(RateLimits.Scope.LOG_IN_ACCOUNT, account);
        return logIns.begin(
                candidate.get(), passwords.isOutdated(hash) ? passwords.hash(password) : null);
    }

    /**
     * Who a session belongs to, as things stand now: membership, role and permission are read anew
     * (D11).
     *
     * @return empty when the session, the user or the membership has ended
     */
    @Requires(Right.ANYONE)
    public Optional<Caller> resume(String sessionId) {
        List<Caller> callers =
                em.createQuery(
                                "select new se.samverk.identity.Caller(s.id, u.id, u.name, u.email, u.language,"
                                        + " c.id, c.name, c.bureau, m.role, m.permission)"
                                        + " from LoginSession s, User u, Membership m, Company c"
                                        + " where s.id = :session and s.endedAt is null and s.expiresAt > :now"
                                        + " and u.id = s.userId and u.active = true"
                                        + " and m.userId = s.userId and m.companyId = s.companyId"
                                        + " and m.active = true and c.id = s.companyId",
                                Caller.class)
                        .setParameter("session", sessionId)
                        .setParameter("now", clock.instant())
                        .getResultList();
        return callers.stream().findFirst();
    }

    /** What a fresh token for the caller's running session has to say. */
    @Requires(Right.SIGNED_IN)
    public SignedIn renew() {
        Caller caller = currentCaller.get();
        return new SignedIn(
                caller.sessionId(),
                caller.userId(),
                caller.language(),
                SignedIn.groupsOf(caller.bureau(), caller.permission()));
    }

    /** Ends the caller's session for good: its tokens are worth nothing from now on. */
    @Requires(Right.SIGNED_IN)
    public void logOut() {
        Caller caller = currentCaller.get();
        em.find(LoginSession.class, caller.sessionId()).end(clock.instant());
        audit.fire(record("LOG_OUT", caller));
    }

    private static Audited record(String action, Caller caller) {
        return Audited.of(action, "user", caller.userId())
                .concerning(caller.bureau() ? caller.companyId() : null, caller.companyId());
    }

    /** Keeps the language that the caller has chosen for pages and mails, if it is another. */
    @Requires(Right.SIGNED_IN)
    public void choose(Language language) {
        Caller caller = currentCaller.get();
        User user = em.find(User.class, caller.userId());
        if (user.language() == language) {
            return;
        }
        Audited chosen = record("LANGUAGE_CHOSEN", caller).changing(user.language(), language);
        user.choose(language);
        audit.fire(chosen);
    }

    private static Optional<EmailAddress> readable(String email) {
        try {
            return Optional.of(EmailAddress.of("email", email));
        } catch (BusinessException notAnAddress) {
            return Optional.empty();
        }
    }
}
