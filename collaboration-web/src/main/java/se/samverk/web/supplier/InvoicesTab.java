package se.samverk.web.supplier;

import java.util.Locale;
import java.util.stream.Stream;
import se.samverk.bookkeeping.supplier.InvoiceTab;

/** What the page of invoices shows, by the word in its address. */
public enum InvoicesTab {
    TO_REGISTER("att-registrera", null),
    TO_ATTEST("att-attestera", InvoiceTab.TO_ATTEST),
    UNPAID("obetalda", InvoiceTab.UNPAID),
    PAID("betalda", InvoiceTab.PAID),
    REFUSED("avvisade", InvoiceTab.REFUSED),
    TAKEN_BACK("atertagna", InvoiceTab.TAKEN_BACK);

    private final String word;
    private final InvoiceTab tab;

    InvoicesTab(String word, InvoiceTab tab) {
        this.word = word;
        this.tab = tab;
    }

    static InvoicesTab of(String word) {
        return Stream.of(values())
                .filter(each -> each.word.equals(word == null ? "" : word.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElse(null);
    }

    String word() {
        return word;
    }

    /** The invoices that it shows; null for drafts. */
    InvoiceTab tab() {
        return tab;
    }
}
