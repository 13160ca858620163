package se.samverk.bookkeeping.payment;

import java.util.Optional;
import se.samverk.party.PartyDetails;

/**
 * Where a supplier is paid.
 *
 * @param number as digits, or as an IBAN without blanks
 */
public record Payee(String name, String country, PayTo payTo, String number) {

    /** Kronor go to bankgiro or plusgiro where there is one, other currencies to an IBAN alone. Empty for a supplier without a number. */
    static Optional<Payee> of(PartyDetails supplier, boolean kronor) {
        if (kronor && supplier.bankgiro() != null) {
            return Optional.of(of(supplier, PayTo.BANKGIRO, supplier.bankgiro()));
        }
        if (kronor && supplier.plusgiro() != null) {
            return Optional.of(of(supplier, PayTo.PLUSGIRO, supplier.plusgiro()));
        }
        return Optional.ofNullable(supplier.iban()).map(iban -> of(supplier, PayTo.IBAN, iban));
    }

    private static Payee of(PartyDetails supplier, PayTo payTo, String number) {
        return new Payee(supplier.name(), supplier.country(), payTo, number);
    }
}
