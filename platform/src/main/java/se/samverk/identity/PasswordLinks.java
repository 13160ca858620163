package se.samverk.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.faulttolerance.Retry;
import se.samverk.caller.CurrentCaller;
import se.samverk.fact.Fact;
import se.samverk.identity.AccountLink.Purpose;
import se.samverk.shared.EmailAddress;

/** The links by which somebody chooses a password without knowing an earlier one. */
@ApplicationScoped
public class PasswordLinks {

    @Inject
    Clock clock;

    @Inject
    Users users;

    @Inject
    AccountLinks links;

    @Inject
    AccountReaders readers;

    @Inject
    CurrentCaller currentCaller;

    @Inject
    Event<Fact> facts;

    /** A link that is still good, and whose password it is about. */
    public record Open(AccountLink link, User user) {}

    /**
     * Mails a link to whoever has the address; nothing when nobody has, or when the user has been
     * deactivated. A later link ends the earlier one (D9a).
     *
     * @param networkAddress where it was asked for, for the record
     */
    @Retry
    @ActivateRequestContext
    @Transactional
    public void send(EmailAddress email, String networkAddress) {
        Optional<User> user = users.find(email).map(found -> users.getForUpdate(found.id()));
        if (user.filter(User::isActive).isEmpty()) {
            return;
        }
        AccountLink link = links.renew(Purpose.RESET_PASSWORD, user.get().id());
        currentCaller.is(null, networkAddress);
        facts.fire(new PasswordResetRequested(user.get().id(), readers.of(user.get()), link.id()));
    }

    /** The good link of a token; empty when it is none, used, too old, or its user deactivated. */
    @Transactional
    public Optional<Open> find(String token) {
        return Stream.of(Purpose.RESET_PASSWORD, Purpose.CHOOSE_PASSWORD)
                .flatMap(purpose -> links.find(purpose, token).stream())
                .filter(link -> link.isValid(clock.instant()))
                .map(link -> new Open(link, users.get(link.subjectId())))
                .filter(open -> open.user().isActive())
                .findFirst();
    }
}
