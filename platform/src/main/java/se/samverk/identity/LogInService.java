package se.samverk.identity;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Optional;
import se.samverk.caller.Boundary;
import se.samverk.caller.Caller;
import se.samverk.caller.CurrentCaller;
import se.samverk.caller.Requires;
import se.samverk.caller.Right;
import se.samverk.fact.Fact;
import se.samverk.limit.Limit;
import se.samverk.limit.Networks;
import se.samverk.limit.RateLimits;
import se.samverk.limit.Tries;
import se.samverk.shared.BusinessException;
import se.samverk.shared.EmailAddress;
import se.samverk.shared.Language;

/** Logging in and out, and who a session belongs to on each request. */
@Boundary
public class LogInService {

    /** Of one account, wherever somebody says to be its owner; who has logged in has tries of its own ({@link PasswordCheck}). */
    public static final Limit ACCOUNT_LIMIT = Limit.growing("LOG_IN_ACCOUNT", 10);

    /** From one network address. */
    public static final Limit ADDRESS_LIMIT = Limit.within(60, "LOG_IN_ADDRESS", 100);

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    LogIns logIns;

    @Inject
    Sessions sessions;

    @Inject
    Passwords passwords;

    @Inject
    RateLimits limits;

    @Inject
    Tries tries;

    @Inject
    CurrentCaller currentCaller;

    @Inject
    Event<Fact> facts;

    /**
     * Checks an address and a password. An unknown address, a wrong password, a user without a
     * company and a limit that is reached are answered alike; all but the last in the same time. Only
     * failures count against the limits. Beyond them no password is looked at and nothing recorded,
     * so that a flood costs little.
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
        Tried tried = tries.make(
                        () -> attempt(address, password),
                        // First, so that who is beyond it locks nobody's account.
                        ADDRESS_LIMIT.of(Networks.of(networkAddress)),
                        ACCOUNT_LIMIT.of(account))
                .orElseThrow(() -> new BusinessException(IdentityError.LOG_IN_FAILED));
        if (!tried.right() || tried.candidate().get().place() == null) {
            logIns.failed(tried.candidate());
            throw new BusinessException(IdentityError.LOG_IN_FAILED);
        }
        limits.takeBack(ADDRESS_LIMIT, Networks.of(networkAddress));
        limits.forget(ACCOUNT_LIMIT, account);
        return begin(tried.candidate().get(), password);
    }

    /** Whom an address belongs to, and whether the password is theirs. */
    private record Tried(Optional<LogIns.Candidate> candidate, boolean right) {}

    private Tried attempt(Optional<EmailAddress> address, String password) {
        Optional<LogIns.Candidate> candidate = address.flatMap(logIns::find);
        String hash = candidate.map(found -> found.user().passwordHash()).orElse(null);
        return new Tried(candidate, passwords.matches(password, hash));
    }

    private SignedIn begin(LogIns.Candidate candidate, String password) {
        boolean outdated = passwords.isOutdated(candidate.user().passwordHash());
        return logIns.begin(candidate, outdated ? passwords.hash(password) : null);
    }

    /**
     * Who a session belongs to, as things stand now: membership, role and permission, and what lets
     * a visitor in, are read anew (D11, D6a).
     *
     * @return empty when the session, the user or the membership has ended, or the visit's reason
     */
    @Requires(Right.ANYONE)
    public Optional<Caller> resume(String sessionId) {
        return sessions.resume(sessionId);
    }

    /** What a fresh token for the caller's running session has to say. */
    @Requires(Right.SIGNED_IN)
    public SignedIn renew() {
        return SignedIn.of(currentCaller.get());
    }

    /** Ends the caller's session for good: its tokens are worth nothing from now on. */
    @Requires(Right.SIGNED_IN)
    public void logOut() {
        Caller caller = currentCaller.get();
        em.find(LoginSession.class, caller.sessionId()).end(clock.instant());
        facts.fire(new LogInFact(LogInFact.Occasion.LOG_OUT, caller.userId(), null, readers(caller)));
    }

    private static Fact.Readers readers(Caller caller) {
        return Fact.Readers.ofCompany(caller.companyId(), caller.bureau());
    }

    /** Keeps the language that the caller has chosen for pages and mails, if it is another. */
    @Requires(Right.SIGNED_IN)
    public void choose(Language language) {
        Caller caller = currentCaller.get();
        User user = em.find(User.class, caller.userId());
        if (user.language() == language) {
            return;
        }
        Language before = user.language();
        user.choose(language);
        facts.fire(new LanguageChosen(user.id(), readers(caller), before, language));
    }

    private static Optional<EmailAddress> readable(String email) {
        try {
            return Optional.of(EmailAddress.known("email", email));
        } catch (BusinessException notAnAddress) {
            return Optional.empty();
        }
    }
}
