package se.samverk.story;

import java.time.LocalDate;
import java.util.List;
import se.samverk.caller.Permission;
import se.samverk.caller.Role;
import se.samverk.company.Companies;
import se.samverk.company.OrganisationNumber;
import se.samverk.identity.LogInService;
import se.samverk.identity.PasswordLinks;
import se.samverk.identity.PasswordService;
import se.samverk.identity.Passwords;
import se.samverk.identity.SignedIn;
import se.samverk.identity.User;
import se.samverk.identity.Users;
import se.samverk.shared.EmailAddress;
import se.samverk.shared.Language;

/** What people do with their accounts in a story. */
final class AccountScene {

    static final String PASSWORD = "kettle orbit ladder moss";
    static final String NEW_PASSWORD = "window pepper saddle tuba";
    private static final String ADDRESS = "192.0.2.1";

    private final Scene scene;

    AccountScene(Scene scene) {
        this.scene = scene;
    }

    private <T> T service(Class<T> type) {
        return scene.server.get(type);
    }

    /** Somebody with a password, who works at a company. */
    EmailAddress person(String companyId) {
        EmailAddress email = Scene.email("account");
        scene.server.inTransaction(() -> {
            User user = service(Users.class)
                    .add(
                            email,
                            "Eva Norr",
                            Language.SV,
                            service(Passwords.class).hash(PASSWORD));
            service(Users.class).join(user, service(Companies.class).get(companyId), Role.ADMINISTRATOR, null);
        });
        return email;
    }

    SignedIn logIn(EmailAddress email, String password) {
        return scene.as(null, () -> service(LogInService.class).logIn(email.value(), password, email.value()));
    }

    boolean isLoggedIn(SignedIn signedIn) {
        return scene.as(
                null,
                () -> service(LogInService.class).resume(signedIn.sessionId()).isPresent());
    }

    void forget(EmailAddress email) {
        scene.as(null, () -> service(PasswordLinks.class).send(email, ADDRESS));
    }

    void choose(String token, String password) {
        scene.as(null, () -> service(PasswordService.class).choose(token, password, password));
    }

    PasswordService.Step look(String token) {
        return scene.as(null, () -> service(PasswordService.class).look(token)).step();
    }

    /** The token in the newest mail to somebody. */
    String token(EmailAddress email) {
        String newest = scene.mailsTo(email.value()).get(0);
        return newest.substring(newest.lastIndexOf('/') + 1);
    }

    List<String> subjects(EmailAddress email) {
        return scene.mailsTo(email.value()).stream()
                .map(mail -> mail.substring(0, mail.indexOf(" > ")))
                .toList();
    }

    boolean isOnThePlatform(String organisationNumber) {
        return scene.server.inTransaction(() -> service(Companies.class)
                .find(OrganisationNumber.of("number", organisationNumber, LocalDate.EPOCH))
                .isPresent());
    }

    Permission permission(SignedIn signedIn) {
        return scene.as(
                null,
                () -> service(LogInService.class)
                        .resume(signedIn.sessionId())
                        .orElseThrow()
                        .permission());
    }
}
