package se.samverk.web.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;
import se.samverk.web.page.LocalPath;
import se.samverk.web.page.WebPage;

/** The page that tells that another page was open for too long, and leads back to that one. */
@Named("expired")
@RequestScoped
public class ExpiredBean {

    @Inject
    @Param(name = "till")
    String asked;

    public String getBack() {
        return LocalPath.or(asked, WebPage.HOME.address());
    }
}
