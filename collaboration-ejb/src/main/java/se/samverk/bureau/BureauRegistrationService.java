package se.samverk.bureau;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import se.samverk.bureau.BureauApplications.Open;
import se.samverk.caller.Boundary;
import se.samverk.caller.Requires;
import se.samverk.caller.Right;
import se.samverk.identity.PasswordCheck;
import se.samverk.identity.Passwords;
import se.samverk.limit.Limit;
import se.samverk.limit.Networks;
import se.samverk.limit.Tries;
import se.samverk.shared.BusinessException;
import se.samverk.shared.CommonError;
import se.samverk.shared.Language;
import se.samverk.shared.Time;

/**
 * A new bureau registers itself on a page for everybody and confirms by mail (D12). Nothing that it
 * enters, and no answer before the mail's link is used, depends on who is on the platform.
 */
@Boundary
public class BureauRegistrationService {

    public static final Limit MAILBOX_LIMIT = Limit.within(60, "BUREAU_APPLICATION_MAILBOX", 3);

    private static final Limit ADDRESS_LIMIT = Limit.within(60, "BUREAU_APPLICATION_ADDRESS", 40);

    private static final Limit CONFIRMING_MAILBOX_LIMIT = Limit.within(60, "BUREAU_CONFIRMATION_MAILBOX", 5);

    public static final Limit CONFIRMING_ADDRESS_LIMIT = Limit.within(60, "BUREAU_CONFIRMATION_ADDRESS", 20);

    @Inject
    Clock clock;

    @Inject
    BureauApplications applications;

    @Inject
    BureauRegistrations registrations;

    @Inject
    Passwords passwords;

    @Inject
    PasswordCheck check;

    @Inject
    Tries tries;

    /**
     * What the holder of a link is shown.
     *
     * @param bureauName null when it is too late, as everything after it
     */
    public record ApplicationLink(Step step, String bureauName, String organisationNumber, String email) {}

    /** What the holder of a link does next. */
    public enum Step {
        CHOOSE_PASSWORD,
        /** The mailbox has an account already: enter its password. */
        CONFIRM_PASSWORD,
        /** Used, too old or none. */
        TOO_LATE
    }

    /** What has become of an application; either way it is done with. */
    public enum Outcome {
        REGISTERED,
        /** The organisation is on the platform already: somebody there, or the operator, helps. */
        REFUSED
    }

    /**
     * Mails a link to the entered mailbox. A limit that is reached is not told.
     *
     * @throws BusinessException at the field that is wrong
     */
    @Requires(Right.ANYONE)
    @Transactional(TxType.NOT_SUPPORTED)
    public void apply(BureauApplicationForm.Entered entered, Language language, String networkAddress) {
        BureauApplicationForm form = BureauApplicationForm.of(entered, language, Time.today(clock));
        tries.make(
                () -> applications.add(form),
                ADDRESS_LIMIT.of(Networks.of(networkAddress)),
                MAILBOX_LIMIT.of(form.email().value()));
    }

    /** Looks at a link, which changes nothing. */
    @Requires(Right.ANYONE)
    public ApplicationLink look(String token) {
        return applications
                .find(token)
                .map(BureauRegistrationService::shown)
                .orElseGet(() -> new ApplicationLink(Step.TOO_LATE, null, null, null));
    }

    private static ApplicationLink shown(Open open) {
        return new ApplicationLink(
                open.user() == null ? Step.CHOOSE_PASSWORD : Step.CONFIRM_PASSWORD,
                open.application().name(),
                open.application().organisationNumber().value(),
                open.application().email().value());
    }

    /**
     * Uses a link up: the bureau is there, with the person as administrator with full permission
     * and as main contact. Logs nobody in. When the organisation is on the platform already the
     * answer is REFUSED, and its administrators are mailed.
     *
     * @param password the new one, or that of the mailbox's account
     * @param repeated passed over for somebody who has an account
     * @throws BusinessException LINK_NOT_VALID; TOO_MANY_ATTEMPTS; PASSWORD_WRONG at {@code
     *     password}; what {@link Passwords#requireChosen} refuses leaves the link as it is
     */
    @Requires(Right.ANYONE)
    @Transactional(TxType.NOT_SUPPORTED)
    public Outcome confirm(String token, String password, String repeated, String networkAddress) {
        Open open = applications.find(token).orElseThrow(() -> new BusinessException(CommonError.LINK_NOT_VALID));
        String hash = open.user() == null ? newHash(open.application(), password, repeated) : null;
        if (open.user() != null) {
            check.requireOwner(open.user(), password);
        }
        // Before it shows whether the organisation is here.
        return tries.make(
                        () -> registrations.complete(open, hash),
                        CONFIRMING_ADDRESS_LIMIT.of(Networks.of(networkAddress)),
                        CONFIRMING_MAILBOX_LIMIT.of(open.application().email().value()))
                .orElseThrow(() -> new BusinessException(CommonError.TOO_MANY_ATTEMPTS));
    }

    private String newHash(BureauApplication application, String password, String repeated) {
        passwords.requireChosen(
                password,
                repeated,
                List.of(application.personName(), application.email().value(), application.name()));
        return passwords.hash(password);
    }
}
