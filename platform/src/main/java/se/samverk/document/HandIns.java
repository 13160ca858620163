package se.samverk.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import se.samverk.fact.Fact;
import se.samverk.shared.BusinessException;
import se.samverk.shared.Faults;
import se.samverk.shared.PlainText;

/**
 * Takes documents in: looks at what the files contain, and has the others kept (K2–K4). Looking takes seconds, and is no part of
 * a transaction, which would hold a connection to the database meanwhile.
 */
@ApplicationScoped
public class HandIns {

    @Inject
    FileLooks looks;

    @Inject
    Documents documents;

    @Inject
    HandInKeeper keeper;

    /**
     * Takes a document in for the company whose workspace is open, outside of any transaction. By the form by which one came already
     * it is that one.
     *
     * @return its id
     * @throws BusinessException see {@link DocumentService#handIn}
     */
    public String handIn(DocumentForm form) {
        return handIn(documents.origin(), form);
    }

    /**
     * Takes a document in that came to the mail address of a company, outside of any transaction and of any workspace (K16). With the
     * same key once more it is the same document.
     *
     * @param readers the company, and the bureau that works for it
     * @return its id
     * @throws BusinessException see {@link DocumentService#handIn}
     */
    public String handInByMail(Fact.Readers readers, DocumentForm form) {
        return handIn(documents.originOfMail(readers), form);
    }

    private String handIn(Origin origin, DocumentForm form) {
        Optional<String> before = keeper.handedInBy(origin.by(), form.key());
        if (before.isPresent()) {
            return before.get();
        }
        String description = PlainText.optional("description", form.description(), DocumentLimits.LONGEST_TEXT);
        check(form.files());
        return keeper.keep(origin, form, description, look(form.files()));
    }

    private static void check(List<SentFile> files) {
        if (files.isEmpty() || files.stream().anyMatch(file -> file.content().length == 0)) {
            throw BusinessException.at("files", DocumentError.DOCUMENT_NO_FILE);
        }
        if (files.size() > DocumentLimits.MOST_FILES) {
            throw BusinessException.at("files", DocumentError.DOCUMENT_TOO_MANY_FILES, DocumentLimits.MOST_FILES);
        }
        if (files.stream().mapToLong(file -> file.content().length).sum() > DocumentLimits.MOST_BYTES) {
            throw BusinessException.at("files", DocumentError.DOCUMENT_TOO_LARGE, DocumentLimits.MOST_MEGABYTES);
        }
    }

    private List<LookedAt> look(List<SentFile> files) {
        Faults faults = new Faults();
        List<LookedAt> found = files.stream()
                .map(file -> faults.checked(() -> looks.look(file)))
                .toList();
        faults.refuse();
        if (files.size() > 1 && !found.stream().allMatch(file -> file.type().isPicture())) {
            throw BusinessException.at("files", DocumentError.DOCUMENT_PDF_IS_NO_PAGE);
        }
        return found;
    }
}
