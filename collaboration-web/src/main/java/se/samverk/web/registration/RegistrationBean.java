package se.samverk.web.registration;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import se.samverk.catalogue.Catalogue;
import se.samverk.collaboration.CollaborationError;
import se.samverk.identity.IdentityError;
import se.samverk.registration.RegistrationService;
import se.samverk.registration.RegistrationService.InvitationLink;
import se.samverk.web.identity.LinkTokenBean;
import se.samverk.web.page.WebPage;
import se.samverk.web.refusal.Remedies;
import se.samverk.web.request.LocaleBean;
import se.samverk.web.request.Redirect;
import se.samverk.web.shell.Formats;

/** The page that the link of an invitation leads to. Opening it changes nothing. */
@Named("registration")
@RequestScoped
public class RegistrationBean {

    @Inject
    RegistrationService registrations;

    @Inject
    Catalogue catalogue;

    @Inject
    LocaleBean locale;

    @Inject
    HttpServletRequest request;

    @Inject
    LinkTokenBean token;

    @Inject
    Formats formats;

    @Inject
    Remedies remedies;

    private String name;
    private String password;
    private InvitationLink link;

    @PostConstruct
    void open() {
        link = registrations.look(token.getValue(), request.getRemoteAddr());
        name = link.contactPerson();
    }

    public void register() {
        remedies.offer(
                IdentityError.PASSWORD_WRONG,
                WebPage.FORGOTTEN_PASSWORD.address(),
                formats.message("password.forgotten"));
        remedies.offer(CollaborationError.ALREADY_REGISTERED, getLogInPath(), formats.message("login.logIn"));
        String collaborationId =
                registrations.register(token.getValue(), name, password, locale.current(), request.getRemoteAddr());
        Redirect.to(logInPath(collaborationId) + "&registrerad=1");
    }

    /** Log-in, and from there to the invitation. */
    public String getLogInPath() {
        return logInPath(link.collaborationId());
    }

    private static String logInPath(String collaborationId) {
        return WebPage.LOG_IN.address() + "?till="
                + URLEncoder.encode(WebPage.COLLABORATION.of(collaborationId), StandardCharsets.UTF_8);
    }

    public String getServiceName() {
        return catalogue.agreed(link.serviceCode()).name().in(locale.current());
    }

    public InvitationLink getLink() {
        return link;
    }

    public boolean isStep(String step) {
        return link.step().name().equals(step);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
