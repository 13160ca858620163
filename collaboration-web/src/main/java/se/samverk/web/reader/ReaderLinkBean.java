package se.samverk.web.reader;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import se.samverk.identity.IdentityError;
import se.samverk.reader.ReaderLinkService;
import se.samverk.reader.ReaderLinkService.ReaderLink;
import se.samverk.web.identity.LinkTokenBean;
import se.samverk.web.page.WebPage;
import se.samverk.web.refusal.Remedies;
import se.samverk.web.request.LocaleBean;
import se.samverk.web.request.Redirect;
import se.samverk.web.shell.Formats;

/** The page that the link of somebody who is invited to read leads to. Opening it changes nothing. */
@Named("readerLink")
@RequestScoped
public class ReaderLinkBean {

    @Inject
    ReaderLinkService service;

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
    private ReaderLink link;

    @PostConstruct
    void open() {
        link = service.look(token.getValue(), request.getRemoteAddr());
        name = link.name();
    }

    public void accept() {
        remedies.offer(
                IdentityError.PASSWORD_WRONG,
                WebPage.FORGOTTEN_PASSWORD.address(),
                formats.message("password.forgotten"));
        service.accept(token.getValue(), name, password, locale.current(), request.getRemoteAddr());
        Redirect.to(WebPage.LOG_IN.address() + "?registrerad=1");
    }

    public ReaderLink getLink() {
        return link;
    }

    public boolean isStep(String step) {
        return link.step().name().equals(step);
    }

    /** Whether the person chooses its first password. */
    public boolean isUnknown() {
        return link.step() == ReaderLinkService.Step.REGISTER;
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
