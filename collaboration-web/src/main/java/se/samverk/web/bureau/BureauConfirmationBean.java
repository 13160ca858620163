package se.samverk.web.bureau;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import se.samverk.bureau.BureauRegistrationService;
import se.samverk.bureau.BureauRegistrationService.ApplicationLink;
import se.samverk.bureau.BureauRegistrationService.Outcome;
import se.samverk.bureau.BureauRegistrationService.Step;
import se.samverk.identity.IdentityError;
import se.samverk.shared.CommonError;
import se.samverk.web.identity.LinkTokenBean;
import se.samverk.web.page.WebPage;
import se.samverk.web.refusal.Remedies;
import se.samverk.web.request.Redirect;
import se.samverk.web.shell.Formats;

/** The page that the link of a bureau's registration leads to. Opening it changes nothing. */
@Named("bureauConfirmation")
@RequestScoped
public class BureauConfirmationBean {

    @Inject
    BureauRegistrationService registrations;

    @Inject
    HttpServletRequest request;

    @Inject
    LinkTokenBean token;

    @Inject
    Formats formats;

    @Inject
    Remedies remedies;

    private ApplicationLink link;
    private String password;
    private String repeated;

    @PostConstruct
    void open() {
        link = registrations.look(token.getValue());
    }

    public void confirm() {
        remedies.offer(
                IdentityError.PASSWORD_WRONG,
                WebPage.FORGOTTEN_PASSWORD.address(),
                formats.message("password.forgotten"));
        remedies.offer(CommonError.LINK_NOT_VALID, WebPage.REGISTER_BUREAU.address(), formats.message("bureau.again"));
        Outcome outcome = registrations.confirm(token.getValue(), password, repeated, request.getRemoteAddr());
        Redirect.to(
                outcome == Outcome.REGISTERED
                        ? WebPage.BUREAU_REGISTERED.address()
                        : WebPage.BUREAU_REGISTERED.address() + "?hinder=1");
    }

    public ApplicationLink getLink() {
        return link;
    }

    public boolean isTooLate() {
        return link.step() == Step.TOO_LATE;
    }

    /** Whether the person is new. */
    public boolean isChoosing() {
        return link.step() == Step.CHOOSE_PASSWORD;
    }

    /** Whether the mailbox has an account. */
    public boolean isConfirming() {
        return link.step() == Step.CONFIRM_PASSWORD;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getRepeated() {
        return repeated;
    }

    public void setRepeated(String repeated) {
        this.repeated = repeated;
    }
}
