package se.samverk.web.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;
import se.samverk.web.request.Redirect;

/** Tells what has been done, on the page that is shown next. */
@Named("notices")
@RequestScoped
public class Notices {

    private static final String KEPT = Notices.class.getName();

    /** What is said, in whichever language the next page has. */
    private record Kept(String key, Object[] arguments) implements Serializable {}

    @Inject
    Formats formats;

    @Inject
    HttpServletRequest request;

    /** Says it on the page that the person is sent to now; going back does not do the act again. */
    public void sayAndGo(String path, String key, Object... arguments) {
        keep(key, arguments);
        Redirect.to(path);
    }

    /** Says it on the page that is shown next. */
    public void keep(String key, Object... arguments) {
        request.getSession().setAttribute(KEPT, new Kept(key, arguments));
    }

    /** Says it on the page that is open. */
    public void say(String key, Object... arguments) {
        Messages.addGlobalInfo("{0}", formats.message(key, arguments));
    }

    /** Takes what was kept for this page; called once while the page is built. */
    public void takeKept() {
        if (Faces.getSession(false) == null) {
            return;
        }
        Kept kept = Faces.removeSessionAttribute(KEPT);
        if (kept != null) {
            String text = formats.message(kept.key(), kept.arguments());
            Faces.getContext().addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, text, null));
        }
    }
}
