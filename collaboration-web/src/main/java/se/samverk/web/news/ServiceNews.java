package se.samverk.web.news;

import java.util.Set;
import se.samverk.news.NewsRow;
import se.samverk.web.page.RegisteredPage;
import se.samverk.web.page.WebPage;

/** What services tell as news, and where it is read; each name is also that of a text. */
public enum ServiceNews {
    ENTRY_PROPOSED(WebPage.NEW_ENTRY, "pi-comments"),
    PROPOSAL_POSTED(WebPage.ENTRIES, "pi-check-circle"),
    PROPOSAL_SENT_BACK(WebPage.NEW_ENTRY, "pi-undo"),
    PROPOSAL_DISCARDED(WebPage.BOOKS, "pi-times-circle"),
    VAT_RETURN_MADE(WebPage.VAT_RETURN, "pi-wallet"),
    VAT_RETURN_TO_APPROVE(WebPage.VAT_RETURN, "pi-wallet"),
    VAT_RETURN_CORRECTED(WebPage.VAT_RETURN, "pi-wallet"),
    VAT_RETURN_APPROVED(WebPage.VAT_RETURN, "pi-check-circle"),
    VAT_RETURN_REFUSED(WebPage.VAT_RETURN, "pi-times-circle"),
    VAT_RETURN_TAKEN_BACK(WebPage.VAT_RETURN, "pi-undo"),
    VAT_RETURN_FILED(WebPage.VAT_RETURN, "pi-send"),
    SUPPLIER_INVOICE_PROPOSED(WebPage.SUPPLIER_INVOICES, "pi-inbox"),
    SUPPLIER_INVOICE_REGISTERED(WebPage.SUPPLIER_INVOICE, "pi-receipt"),
    SUPPLIER_INVOICE_ATTESTED(WebPage.SUPPLIER_INVOICE, "pi-check-circle"),
    SUPPLIER_INVOICE_REFUSED(WebPage.SUPPLIER_INVOICE, "pi-times-circle"),
    SUPPLIER_INVOICE_TAKEN_BACK(WebPage.SUPPLIER_INVOICE, "pi-undo"),
    PAYMENT_PROPOSED(WebPage.PAYMENT, "pi-wallet"),
    PAYMENT_APPROVED(WebPage.PAYMENT, "pi-check-circle"),
    PAYMENT_REFUSED(WebPage.PAYMENT, "pi-times-circle"),
    PAYMENT_SENT(WebPage.PAYMENT, "pi-send"),
    PAYMENT_TAKEN_BACK(WebPage.PAYMENT, "pi-undo"),
    PAYMENT_NOT_MADE(WebPage.PAYMENT, "pi-exclamation-triangle"),
    BANK_FILE_READ(WebPage.BANK, "pi-building"),
    RECEIPT_GIVEN(WebPage.RECEIPTS_ANSWERED, "pi-camera"),
    RECEIPT_NONE(WebPage.RECEIPTS_ANSWERED, "pi-file-edit"),
    RECEIPT_PRIVATE(WebPage.RECEIPTS_ANSWERED, "pi-user"),
    RECEIPTS_ASKED(WebPage.RECEIPTS, "pi-camera"),
    QUESTION_ASKED(WebPage.QUESTION, "pi-comments"),
    QUESTION_ANSWERED(WebPage.QUESTION, "pi-comments"),
    READER_ASKED(WebPage.QUESTION, "pi-comments"),
    QUESTION_CLOSED(WebPage.QUESTION, "pi-check-circle"),
    PERIOD_REOPENED(WebPage.CLOSING, "pi-undo"),
    CLOSING_PERIOD_REOPENED(WebPage.CLOSING, "pi-undo");

    private static final Set<RegisteredPage> OF_ONE =
            Set.of(WebPage.NEW_ENTRY, WebPage.SUPPLIER_INVOICE, WebPage.PAYMENT, WebPage.VAT_RETURN, WebPage.QUESTION);

    private final RegisteredPage page;
    private final String icon;

    ServiceNews(RegisteredPage page, String icon) {
        this.page = page;
        this.icon = icon;
    }

    /** Where it is read; a proposal that is no more leads to what waits instead. */
    String href(NewsRow row) {
        NewsRow.InService told = row.inService();
        if (page == WebPage.NEW_ENTRY && row.overtaken()) {
            return WebPage.BOOKS.of(told.customerNumber());
        }
        return OF_ONE.contains(page)
                ? page.of(told.customerNumber(), told.subjectId())
                : page.of(told.customerNumber());
    }

    String icon() {
        return icon;
    }
}
