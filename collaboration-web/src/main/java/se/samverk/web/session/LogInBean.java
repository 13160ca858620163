package se.samverk.web.session;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.omnifaces.util.Faces;
import se.samverk.identity.LogInService;
import se.samverk.identity.SignedIn;
import se.samverk.web.page.LocalPath;
import se.samverk.web.page.WebPage;
import se.samverk.web.request.Redirect;

/** The log-in page, and the button that logs out. */
@Named("login")
@RequestScoped
public class LogInBean {

    @Inject
    LogInService logInService;

    private String email;
    private String password;
    private String target;

    @PostConstruct
    void open() {
        target = Faces.getRequestParameter("till");
    }

    public String logIn() {
        HttpServletRequest request = Faces.getRequest();
        SignedIn signedIn = logInService.logIn(email, password, request.getRemoteAddr());
        endViewSession(request);
        TokenCookie.set(Faces.getResponse(), signedIn);
        Redirect.to(LocalPath.or(target, WebPage.HOME.address()));
        return null;
    }

    public String logOut() {
        logInService.logOut();
        endViewSession(Faces.getRequest());
        HttpServletResponse response = Faces.getResponse();
        TokenCookie.clear(response);
        Redirect.to(WebPage.LOG_IN.address() + "?utloggad=1");
        return null;
    }

    /** Nothing that was kept for one person's pages is there for the next one's. */
    private static void endViewSession(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getTarget() {
        return target;
    }

    public void setTarget(String target) {
        this.target = target;
    }
}
