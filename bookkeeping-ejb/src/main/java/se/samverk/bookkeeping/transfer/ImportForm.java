package se.samverk.bookkeeping.transfer;

import se.samverk.bookkeeping.ledger.LegalForm;
import se.samverk.shared.Language;

/**
 * A file that is to be taken in.
 *
 * @param fileId by which it is kept
 * @param legalForm what kind of company it is, where the books begin with the file; else it counts for nothing
 * @param language of the names of accounts that the file does not name
 * @param otherCompany that it is right though it names another company
 */
public record ImportForm(String fileId, LegalForm legalForm, Language language, boolean otherCompany) {}
