package se.samverk.identity;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import org.eclipse.microprofile.faulttolerance.Retry;
import se.samverk.caller.Boundary;
import se.samverk.caller.Caller;
import se.samverk.caller.CurrentCaller;
import se.samverk.caller.Requires;
import se.samverk.caller.Right;
import se.samverk.fact.Fact;
import se.samverk.shared.BusinessException;
import se.samverk.shared.CommonError;
import se.samverk.shared.Faults;
import se.samverk.shared.Language;
import se.samverk.shared.PlainText;
import se.samverk.shared.WebAddresses;

/** What signed-in persons see and change of their own account. */
@Boundary
public class ProfileService {

    @Inject
    CurrentCaller currentCaller;

    @Inject
    Users users;

    @Inject
    Passwords passwords;

    @Inject
    PasswordChanges changes;

    @Inject
    PasswordCheck check;

    @Inject
    AccountReaders readers;

    @Inject
    Event<Fact> facts;

    /** The caller's own account. */
    public record Profile(String name, String email, Language language, int version) {}

    @Requires(Right.SIGNED_IN)
    public Profile view() {
        User user = users.get(currentCaller.get().userId());
        return new Profile(user.name(), user.email(), user.language(), user.version());
    }

    /**
     * Changes the name, and the language of pages and mails.
     *
     * @param language in two letters
     * @param version the version that was shown
     * @throws BusinessException at {@code name} or {@code language}, or STALE
     */
    @Retry
    @Requires(Right.SIGNED_IN)
    public void save(String name, String language, int version) {
        User user = users.getForUpdate(currentCaller.get().userId());
        if (user.version() != version) {
            throw new BusinessException(CommonError.STALE);
        }
        ProfileChanged.Profile before = ProfileChanged.Profile.of(user);
        Faults faults = new Faults();
        faults.check(() -> user.rename(
                WebAddresses.requireNoneInName("name", PlainText.required("name", name, User.LONGEST_NAME))));
        faults.check(() -> user.choose(Language.of("language", language)));
        faults.refuse();
        facts.fire(new ProfileChanged(user.id(), readers.of(user), before, ProfileChanged.Profile.of(user)));
    }

    /**
     * Changes the password. Every other log-in of the caller ends, this one goes on.
     *
     * @throws BusinessException TOO_MANY_ATTEMPTS; PASSWORD_WRONG at {@code present}; what {@link
     *     Passwords#requireChosen} refuses; STALE when it has just been changed elsewhere
     */
    @Requires(Right.SIGNED_IN)
    @Transactional(TxType.NOT_SUPPORTED)
    public void changePassword(String present, String password, String repeated) {
        Caller caller = currentCaller.get();
        User user = users.get(caller.userId());
        Faults faults = new Faults();
        faults.check(() -> check.requirePresent(user, present));
        faults.check(() -> passwords.requireChosen(password, repeated, List.of(user.name(), user.email())));
        faults.refuse();
        changes.byOwner(user, passwords.hash(password), caller.sessionId());
    }
}
