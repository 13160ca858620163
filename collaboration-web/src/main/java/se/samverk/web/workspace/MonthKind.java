package se.samverk.web.workspace;

import se.samverk.web.page.WebPage;

/** The points of a month that services tell, and where each is seen to; each name is also that of a text. */
public enum MonthKind {
    ATTEST(WebPage.MONTH),
    BANK(WebPage.BANK),
    TAX_ACCOUNT(WebPage.BANK),
    BANK_ROWS(WebPage.BANK),
    RECEIPTS(WebPage.RECEIPTS),
    DRAFTS(WebPage.BOOKS),
    DOCUMENTS(WebPage.DOCUMENTS),
    QUESTIONS(WebPage.QUESTIONS),
    VAT(WebPage.VAT),
    SUPPLIER_INVOICES(WebPage.SUPPLIER_INVOICES),
    INVOICES_TO_ATTEST(WebPage.SUPPLIER_INVOICES),
    SUPPLIER_LEDGER(WebPage.SUPPLIER_LEDGER);

    private final WebPage page;

    MonthKind(WebPage page) {
        this.page = page;
    }

    /** The name of the page on which it is seen to. */
    public String page() {
        return page.name();
    }
}
