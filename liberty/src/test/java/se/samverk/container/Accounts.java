package se.samverk.container;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import se.samverk.bureau.BureauApplicationForm;
import se.samverk.bureau.BureauRegistrationService;
import se.samverk.caller.Caller;
import se.samverk.identity.AccountLink.Purpose;
import se.samverk.identity.AccountLinks;
import se.samverk.identity.LinkTokens;
import se.samverk.identity.LogInService;
import se.samverk.identity.PasswordLinks;
import se.samverk.shared.EmailAddress;
import se.samverk.shared.Language;

/** What people do to get into their accounts, and what they are mailed about it. */
@Dependent
class Accounts {

    static final String NEW_PASSWORD = "window pepper saddle tuba";

    @Inject
    World world;

    @Inject
    Database database;

    @Inject
    LinkTokens tokens;

    @Inject
    AccountLinks links;

    @Inject
    PasswordLinks passwordLinks;

    @Inject
    LogInService logIns;

    @Inject
    BureauRegistrationService registrations;

    /** A link to a new password, as a mail carries it. */
    String forgotten(Caller person) {
        passwordLinks.send(EmailAddress.of("email", person.email()), World.ADDRESS);
        return mailedToken("PASSWORD_RESET", person.email());
    }

    /** A link for somebody whom another has entered. */
    String entered(Caller person) {
        String id = world.inTransaction(
                () -> links.renew(Purpose.CHOOSE_PASSWORD, person.userId()).id());
        return tokens.of(id);
    }

    /** A link to complete a bureau's registration. */
    String applied(String organisationNumber, String email) {
        world.isNobody();
        registrations.apply(
                new BureauApplicationForm.Entered(organisationNumber, "Sol Redovisning AB", "Maja Sol", email),
                Language.EN,
                UUID.randomUUID().toString());
        return mailedToken("BUREAU_REGISTRATION", email);
    }

    private String mailedToken(String template, String email) {
        List<String> ids = database.column(
                "select link_id from outbox_mail where template = ? and recipient_email = ?" + " order by id",
                template,
                email);
        return tokens.of(ids.get(ids.size() - 1));
    }

    /** The templates of the mails to somebody, in the order of sending. */
    List<String> mails(String email) {
        return database.column("select template from outbox_mail where recipient_email = ? order by id", email);
    }

    String logIn(Caller person, String password) {
        return logIn(person.email(), password);
    }

    /** The session that begins; each from an address of its own, since tries are counted by it. */
    String logIn(String email, String password) {
        world.isNobody();
        return logIns.logIn(email, password, UUID.randomUUID().toString()).sessionId();
    }

    boolean runs(String session) {
        return logIns.resume(session).isPresent();
    }
}
