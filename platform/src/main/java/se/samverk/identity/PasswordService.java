package se.samverk.identity;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import se.samverk.caller.Boundary;
import se.samverk.caller.Requires;
import se.samverk.caller.Right;
import se.samverk.identity.AccountLink.Purpose;
import se.samverk.limit.Limit;
import se.samverk.limit.Networks;
import se.samverk.limit.RateLimits;
import se.samverk.limit.Tries;
import se.samverk.shared.BusinessException;
import se.samverk.shared.CommonError;
import se.samverk.shared.EmailAddress;

/** A forgotten password, and the first one of somebody whom another has entered (S9, D9a). */
@Boundary
public class PasswordService {

    static final Limit ACCOUNT_LIMIT = Limit.within(60, "PASSWORD_RESET_ACCOUNT", 3);

    static final Limit ADDRESS_LIMIT = Limit.within(60, "PASSWORD_RESET_ADDRESS", 30);

    @Resource
    ManagedExecutorService executor;

    @Inject
    PasswordLinks links;

    @Inject
    PasswordChanges changes;

    @Inject
    Passwords passwords;

    @Inject
    RateLimits limits;

    @Inject
    Tries tries;

    /**
     * What the holder of a link is shown.
     *
     * @param email whose password it is; null when it is too late
     */
    public record PasswordLink(Step step, String email) {}

    /** What the holder of a link does next. */
    public enum Step {
        /** Enter a new password instead of the forgotten one. */
        RESET,
        /** Choose the first password. */
        CHOOSE,
        /** Used, ended, too old or none: ask for a new one. */
        TOO_LATE
    }

    /**
     * Asks for a link by mail. Whether there is such a user is not looked at before the answer has
     * been given, so neither the answer nor its time can tell; nor is a limit that is reached told.
     * A server that dies in that instant mails nothing: one asks again.
     *
     * @throws BusinessException REQUIRED, TOO_LONG or INVALID_EMAIL at {@code email}
     */
    @Requires(Right.ANYONE)
    @Transactional(TxType.NOT_SUPPORTED)
    public void request(String email, String networkAddress) {
        EmailAddress address = EmailAddress.known("email", email);
        tries.make(
                () -> executor.execute(() -> links.send(address, networkAddress)),
                ADDRESS_LIMIT.of(Networks.of(networkAddress)),
                ACCOUNT_LIMIT.of(address.value()));
    }

    /** Looks at a link, which changes nothing. */
    @Requires(Right.ANYONE)
    public PasswordLink look(String token) {
        return links.find(token)
                .map(open -> new PasswordLink(step(open.link()), open.user().email()))
                .orElseGet(() -> new PasswordLink(Step.TOO_LATE, null));
    }

    private static Step step(AccountLink link) {
        return link.purpose() == Purpose.CHOOSE_PASSWORD ? Step.CHOOSE : Step.RESET;
    }

    /**
     * Uses a link up: the user has the new password and no log-in. Logs nobody in.
     *
     * @throws BusinessException LINK_NOT_VALID; what {@link Passwords#requireChosen} refuses leaves
     *     the link as it is
     */
    @Requires(Right.ANYONE)
    @Transactional(TxType.NOT_SUPPORTED)
    public void choose(String token, String password, String repeated) {
        PasswordLinks.Open open =
                links.find(token).orElseThrow(() -> new BusinessException(CommonError.LINK_NOT_VALID));
        User user = open.user();
        passwords.requireChosen(password, repeated, List.of(user.name(), user.email()));
        changes.byLink(open.link(), passwords.hash(password));
        // Who has the mailbox need not wait for what somebody else has guessed.
        limits.forget(LogInService.ACCOUNT_LIMIT, user.email());
    }
}
