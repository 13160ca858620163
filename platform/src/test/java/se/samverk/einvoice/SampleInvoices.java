package se.samverk.einvoice;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;

/** An e-invoice that we made up, for whoever tests with one. */
public final class SampleInvoices {

    private SampleInvoices() {}

    static String text() {
        try (InputStream stream = SampleInvoices.class.getResourceAsStream("invoice.xml")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** An invoice over 1,245 kronor, with VAT of 12 and 25 per cent. */
    public static byte[] invoice() {
        return text().getBytes(StandardCharsets.UTF_8);
    }

    /** The same with something else in it. */
    public static byte[] invoice(UnaryOperator<String> change) {
        String changed = change.apply(text());
        if (changed.equals(text())) {
            throw new IllegalArgumentException("Nothing has changed");
        }
        return changed.getBytes(StandardCharsets.UTF_8);
    }

    /** The same as a credit note about another invoice. */
    public static byte[] creditNote(String number, String about) {
        return text().replace("KR-2026-17", number)
                .replace(">380<", ">381<")
                .replace(
                        "<cac:AccountingSupplierParty>",
                        "<cac:BillingReference><cac:InvoiceDocumentReference><cbc:ID>" + about
                                + "</cbc:ID></cac:InvoiceDocumentReference></cac:BillingReference><cac:AccountingSupplierParty>")
                .getBytes(StandardCharsets.UTF_8);
    }
}
