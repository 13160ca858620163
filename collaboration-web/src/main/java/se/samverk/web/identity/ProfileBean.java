package se.samverk.web.identity;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import se.samverk.identity.ProfileService;
import se.samverk.web.shell.CallerBean;
import se.samverk.web.shell.Notices;

/** The name and the language of the signed-in person. */
@Named("profile")
@ViewScoped
public class ProfileBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient ProfileService profiles;

    @Inject
    transient CallerBean caller;

    @Inject
    transient Notices notices;

    private String email;
    private String name;
    private String language;
    private int version;

    @PostConstruct
    void open() {
        ProfileService.Profile profile = profiles.view();
        email = profile.email();
        name = profile.name();
        language = profile.language().code();
        version = profile.version();
    }

    public void save() {
        profiles.save(name, language, version);
        // The browser remembers a language of its own, which would go before the saved one.
        notices.sayAndGo(caller.getProfilePath() + "?lang=" + language, "profile.saved");
    }

    public String getEmail() {
        return email;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }
}
