package se.samverk.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import se.samverk.identity.IdentityError;
import se.samverk.identity.ProfileService;
import se.samverk.web.page.WebPage;
import se.samverk.web.refusal.Remedies;
import se.samverk.web.shell.CallerBean;
import se.samverk.web.shell.Formats;
import se.samverk.web.shell.Notices;

/** The form in which signed-in persons change their password. */
@Named("ownPassword")
@RequestScoped
public class OwnPasswordBean {

    @Inject
    ProfileService profiles;

    @Inject
    CallerBean caller;

    @Inject
    Formats formats;

    @Inject
    Remedies remedies;

    @Inject
    Notices notices;

    private String present;
    private String password;
    private String repeated;

    public void change() {
        remedies.offer(
                IdentityError.PASSWORD_WRONG,
                WebPage.FORGOTTEN_PASSWORD.address(),
                formats.message("password.forgotten"));
        profiles.changePassword(present, password, repeated);
        notices.sayAndGo(caller.getProfilePath(), "profile.passwordChanged");
    }

    public String getPresent() {
        return present;
    }

    public void setPresent(String present) {
        this.present = present;
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
