package se.samverk.web.workspace;

import se.samverk.access.WaitingView;
import se.samverk.web.page.RegisteredPage;
import se.samverk.web.page.WebPage;
import se.samverk.web.shell.Formats;
import se.samverk.workspace.WaitingTask;

/** What can wait in a service, and where it is seen to; each name is also that of a text. */
public enum WaitingKind {
    PROPOSALS(WebPage.BOOKS, "pi-comments"),
    DRAFTS(WebPage.BOOKS, "pi-file-edit"),
    DOCUMENTS(WebPage.DOCUMENTS, "pi-inbox"),
    SUPPLIER_INVOICES(WebPage.SUPPLIER_INVOICES, "pi-file-edit"),
    INVOICES_TO_ATTEST(WebPage.SUPPLIER_INVOICES, "pi-check-square"),
    INVOICES_TO_PAY(WebPage.PAYMENTS, "pi-wallet"),
    PAYMENTS_TO_APPROVE(WebPage.PAYMENT, "pi-check-square"),
    PAYMENTS_TO_SEND(WebPage.PAYMENT, "pi-send"),
    BANK_ROWS(WebPage.BANK, "pi-building"),
    RECEIPTS(WebPage.RECEIPTS, "pi-camera"),
    RECEIPTS_ANSWERED(WebPage.RECEIPTS_ANSWERED, "pi-check-square"),
    VAT_TO_MAKE(WebPage.VAT, "pi-wallet"),
    VAT_TO_APPROVE(WebPage.VAT_RETURN, "pi-check-square"),
    VAT_TO_FILE(WebPage.VAT_RETURN, "pi-send"),
    QUESTIONS(WebPage.QUESTIONS, "pi-comments"),
    MONTHS_TO_ATTEST(WebPage.MONTH, "pi-check-square"),
    REOPENED(WebPage.CLOSING, "pi-undo"),
    MONTHS(WebPage.CLOSING, "pi-check-square");

    private final RegisteredPage page;
    private final String icon;

    WaitingKind(RegisteredPage page, String icon) {
        this.page = page;
        this.icon = icon;
    }

    /** The page on which it is seen to. */
    String href(WaitingView waiting) {
        return href(waiting.customerNumber(), waiting.task().subjectId());
    }

    /**
     * The page on which it is seen to.
     *
     * @param subjectId null where a list shows all
     */
    public String href(String customerNumber, String subjectId) {
        return subjectId == null ? page.of(customerNumber) : page.of(customerNumber, subjectId);
    }

    /** What waits, in words: how much, or of a month which. */
    String text(Formats formats, WaitingTask task) {
        return formats.message("waiting." + this, task.count(), page == WebPage.MONTH ? task.subjectId() : "");
    }

    public String icon() {
        return icon;
    }
}
