package se.samverk.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import se.samverk.identity.PasswordService;
import se.samverk.web.page.WebPage;
import se.samverk.web.request.Redirect;

/** The page on which a new password is asked for. */
@Named("forgottenPassword")
@RequestScoped
public class ForgottenPasswordBean {

    @Inject
    PasswordService passwords;

    @Inject
    HttpServletRequest request;

    private String email;

    public void send() {
        passwords.request(email, request.getRemoteAddr());
        Redirect.to(WebPage.FORGOTTEN_PASSWORD.address() + "?skickad=1");
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }
}
