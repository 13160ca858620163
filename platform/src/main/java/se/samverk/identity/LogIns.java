package se.samverk.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import se.samverk.fact.Fact;
import se.samverk.shared.BusinessException;
import se.samverk.shared.EmailAddress;

/**
 * The steps of a log-in that need the database, each in a short transaction of its own: while a
 * password is being checked no connection is held, so that a flood of log-ins leaves the other
 * pages theirs.
 */
@ApplicationScoped
public class LogIns {

    private static final String NOBODY = "-";

    @Inject
    Users users;

    @Inject
    Sessions sessions;

    @Inject
    AccountReaders readers;

    @Inject
    Event<Fact> facts;

    /**
     * Somebody who may log in, if the password is right.
     *
     * @param place where to begin; null for a user who belongs to no company
     */
    public record Candidate(User user, Place place) {}

    @Transactional
    public Optional<Candidate> find(EmailAddress email) {
        return users.find(email)
                .filter(User::isActive)
                .map(user -> new Candidate(user, sessions.lastPlace(user.id()).orElse(null)));
    }

    /** Records the failure for an unknown person too: it takes the same time. */
    @Transactional
    public void failed(Optional<Candidate> candidate) {
        Optional<User> user = candidate.map(Candidate::user);
        facts.fire(new LogInFact(
                LogInFact.Occasion.LOG_IN_FAILED,
                user.map(User::id).orElse(NOBODY),
                user.map(User::asPerson).orElse(new Fact.Person(null, NOBODY)),
                readers.of(candidate.map(Candidate::place).orElse(null))));
    }

    /**
     * Begins a session. The user's row is held meanwhile: a password that is changed at the same
     * time either ends this session too, or comes first.
     *
     * @param newHash replaces a hash that was made with older parameters; null to keep it
     * @throws BusinessException LOG_IN_FAILED when the password is no longer the one that was
     *     checked
     */
    @Transactional
    public SignedIn begin(Candidate candidate, String newHash) {
        User user = users.getForUpdate(candidate.user().id());
        if (!user.passwordHash().equals(candidate.user().passwordHash())) {
            throw new BusinessException(IdentityError.LOG_IN_FAILED);
        }
        if (newHash != null) {
            user.replacePasswordHash(newHash);
        }
        SignedIn signedIn = sessions.begin(user, candidate.place());
        facts.fire(new LogInFact(LogInFact.Occasion.LOG_IN, user.id(), user.asPerson(), readers.of(candidate.place())));
        return signedIn;
    }
}
