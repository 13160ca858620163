package se.samverk.bookkeeping.documentation;

import java.util.List;
import java.util.stream.Stream;

/** What can be done in books, by kind: what entries were added, and what changed how they are treated (BFNAR 2013:2, p. 9.16). */
public enum ProcessingKind {
    ENTRIES("entry-posted"),
    DRAFTS("entry-draft"),
    DOCUMENTS("document", "mail-in"),
    SUPPLIERS("party", "supplier-invoice", "payment-batch"),
    BANK("bank", "bank-ledger", "bank-row"),
    RECEIPTS("receipt"),
    QUESTIONS("question"),
    VAT("vat-return"),
    PERIODS("period", "fiscal-year", "month-list"),
    TRANSFERS("sie-imported", "sie-import-started", "sie-exported"),
    SETTINGS("books-opened", "account", "vat-settings", "accounting-method", "entry-template", "budget");

    private final List<String> factTypes;

    /**
     * @param factTypes by the names under which facts are stored
     */
    ProcessingKind(String... factTypes) {
        this.factTypes = List.of(factTypes);
    }

    List<String> factTypes() {
        return factTypes;
    }

    static List<String> allFactTypes() {
        return Stream.of(values()).flatMap(kind -> kind.factTypes.stream()).toList();
    }
}
