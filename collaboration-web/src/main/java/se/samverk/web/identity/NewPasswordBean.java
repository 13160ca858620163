package se.samverk.web.identity;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import se.samverk.identity.PasswordService;
import se.samverk.identity.PasswordService.PasswordLink;
import se.samverk.identity.PasswordService.Step;
import se.samverk.web.page.WebPage;
import se.samverk.web.request.Redirect;

/** The page that the link to a new password leads to. Opening it changes nothing. */
@Named("newPassword")
@RequestScoped
public class NewPasswordBean {

    @Inject
    PasswordService passwords;

    @Inject
    LinkTokenBean token;

    private PasswordLink link;
    private String password;
    private String repeated;

    @PostConstruct
    void open() {
        link = passwords.look(token.getValue());
    }

    public void change() {
        passwords.choose(token.getValue(), password, repeated);
        Redirect.to(WebPage.PASSWORD_CHANGED.address());
    }

    public PasswordLink getLink() {
        return link;
    }

    public boolean isTooLate() {
        return link.step() == Step.TOO_LATE;
    }

    /** Whether it is the person's first password. */
    public boolean isChoosing() {
        return link.step() == Step.CHOOSE;
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
