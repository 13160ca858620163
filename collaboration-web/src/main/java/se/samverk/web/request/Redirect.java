package se.samverk.web.request;

import jakarta.faces.context.ExternalContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.omnifaces.util.Faces;

/** Sends the browser to another page of this application. */
public final class Redirect {

    private Redirect() {}

    /**
     * @param path begins with a slash; parameters in it are encoded already
     */
    public static void to(String path) {
        ExternalContext external = Faces.getExternalContext();
        try {
            external.redirect(external.getRequestContextPath() + path);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
