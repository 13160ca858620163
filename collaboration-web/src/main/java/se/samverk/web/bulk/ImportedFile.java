package se.samverk.web.bulk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import se.samverk.client.ClientImport;
import se.samverk.client.ImportService;
import se.samverk.table.TextEncoding;

/** What is in the file of a register that is looked at, read once in a request: nothing of it lies in the session. */
@RequestScoped
public class ImportedFile {

    @Inject
    ImportService imports;

    private Optional<ImportService.Kept> file;
    private Optional<ClientImport> preview;

    /**
     * @param id null for none
     */
    Optional<ImportService.Kept> find(String id) {
        if (file == null) {
            file = Optional.ofNullable(id).flatMap(imports::kept);
        }
        return file;
    }

    /** What is in it; empty when it is no longer kept. */
    Optional<ClientImport> preview(String id, TextEncoding encoding) {
        if (preview == null) {
            preview = find(id).map(kept -> imports.preview(kept.content(), encoding));
        }
        return preview;
    }
}
