package se.samverk.bookkeeping.payment;

import se.samverk.party.PartyDetails;

/**
 * Where a supplier is paid.
 *
 * @param number as digits, or as an IBAN without blanks
 */
public record Payee(String name, String country, PayTo payTo, String number) {

    static Payee of(PartyDetails supplier, PayTo payTo, String number) {
        return new Payee(supplier.name(), supplier.country(), payTo, number);
    }
}
