package se.samverk.bookkeeping.payment;

import java.util.regex.Pattern;
import se.samverk.shared.CheckDigits;
import se.samverk.shared.PlainText;

/**
 * What the supplier sees with a payment.
 *
 * @param structured whether it is an OCR number, which banks pass on as one; else it is text
 */
public record Remittance(String text, boolean structured) {

    private static final Pattern OCR = Pattern.compile("\\d{2,25}");
    private static final int LONGEST = 140;

    /**
     * An OCR number where the reference is one, by its check digit; without a reference the number of the invoice. Only within Sweden
     * is an OCR number one.
     */
    static Remittance of(String reference, String invoiceNumber, PaymentRoute route) {
        String seen = PlainText.seen(reference);
        String digits = seen.replace(" ", "");
        if (route == PaymentRoute.DOMESTIC && OCR.matcher(digits).matches() && CheckDigits.isLuhn(digits)) {
            return new Remittance(digits, true);
        }
        return new Remittance(PlainText.beginning(seen.isEmpty() ? invoiceNumber : seen, LONGEST), false);
    }
}
