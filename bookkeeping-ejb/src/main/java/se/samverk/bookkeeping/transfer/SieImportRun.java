package se.samverk.bookkeeping.transfer;

import se.samverk.bookkeeping.ledger.LegalForm;
import se.samverk.shared.Language;

/**
 * What a long import is started with; the file lies with the run.
 *
 * @param companyId into whose books
 * @param bureau whether it was started in the bureau portal
 */
public record SieImportRun(
        String companyId,
        boolean bureau,
        String fileName,
        LegalForm legalForm,
        Language language,
        boolean otherCompany) {

    ImportForm form() {
        return new ImportForm(null, legalForm, language, otherCompany);
    }
}
