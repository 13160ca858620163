package se.samverk.web.bulk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.UUID;

/** The file of a register that was looked at last, kept for the session until it is imported. */
@RequestScoped
public class ImportedFile {

    private static final String KEPT = ImportedFile.class.getName();

    @Inject
    HttpServletRequest request;

    /**
     * A file and the id by which its page is found again.
     *
     * @param bytes what is in it
     */
    record Kept(String id, String name, byte[] bytes) implements Serializable {}

    /** What somebody sends. */
    static Kept of(Part part) {
        try (InputStream stream = part.getInputStream()) {
            return new Kept(UUID.randomUUID().toString(), part.getSubmittedFileName(), stream.readAllBytes());
        } catch (IOException brokenUpload) {
            throw new UncheckedIOException(brokenUpload);
        }
    }

    void keep(Kept file) {
        request.getSession().setAttribute(KEPT, file);
    }

    Optional<Kept> find(String id) {
        return request.getSession().getAttribute(KEPT) instanceof Kept kept
                        && kept.id().equals(id)
                ? Optional.of(kept)
                : Optional.empty();
    }

    void forget() {
        request.getSession().removeAttribute(KEPT);
    }
}
