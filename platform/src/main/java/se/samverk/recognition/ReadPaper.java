package se.samverk.recognition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What was read of a receipt or an invoice; null for what was not found.
 *
 * @param total what was or is to be paid, VAT included, without a sign
 * @param credit whether money comes back
 * @param vat by rate, in the order in which it stands there
 * @param currency three letters
 * @param organisationNumber of whoever sells, as NNNNNN-NNNN
 * @param vatNumber of whoever sells
 * @param bankgiro as digits, as plusgiro
 * @param reference what is to be named with the payment (OCR number)
 * @param number of the invoice
 * @param name of whoever sells
 */
public record ReadPaper(
        Guess<BigDecimal> total,
        boolean credit,
        Guess<LocalDate> datedOn,
        Guess<LocalDate> dueOn,
        Guess<List<ReadVat>> vat,
        Guess<String> currency,
        Guess<String> organisationNumber,
        Guess<String> vatNumber,
        Guess<String> bankgiro,
        Guess<String> plusgiro,
        Guess<String> reference,
        Guess<String> number,
        Guess<String> name) {

    /** All VAT together; null for none that was read. */
    public BigDecimal vatSum() {
        return vat == null ? null : vat.value().stream().map(ReadVat::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Without VAT; null where either was not read. */
    public BigDecimal net() {
        return total == null || vat == null ? null : total.value().subtract(vatSum());
    }

    /** Whether VAT is sure, or as much as one rate makes of the total: what stands there beside may be counted twice, or be no VAT. */
    public boolean isVatWhole() {
        return vat != null
                && (vat.isSure()
                        || total != null
                                && vat.value().size() == 1
                                && vat.value().get(0).isAllOf(total.value()));
    }

    /** Whether it is in kronor, as far as anything tells. */
    public boolean isInKronor() {
        return currency == null || "SEK".equals(currency.value());
    }

    /** Whether an entry may be begun with its amounts: they are in kronor, and no other currency makes that doubtful. */
    public boolean isForEntry() {
        return total != null && isInKronor() && (currency == null || currency.sureness() != Sureness.PERHAPS);
    }

    /** Whether nothing was found that is worth to be shown. */
    public boolean isEmpty() {
        return total == null && datedOn == null && name == null && organisationNumber == null && number == null;
    }
}
