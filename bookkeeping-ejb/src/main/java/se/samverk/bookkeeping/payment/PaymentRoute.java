package se.samverk.bookkeeping.payment;

import java.util.Optional;
import java.util.Set;
import se.samverk.party.PartyDetails;

/**
 * How a file pays an amount: kronor within Sweden, euros within SEPA. What else there is asks for more than an account number – the
 * bank's code, its country's own rules – and is paid in the internet bank (ADR 63).
 */
enum PaymentRoute {
    /** To bankgiro, plusgiro or a Swedish IBAN, at the price of payments within the country. */
    DOMESTIC("NURG"),
    /** A credit transfer within SEPA, by IBAN alone, each side paying its own bank. */
    SEPA("SEPA");

    private static final String KRONOR = "SEK";
    private static final String EUROS = "EUR";
    private static final String SWEDEN = "SE";

    /** Whose banks take part, by the letters of their IBAN (European Payments Council, EPC409-09). */
    private static final Set<String> SEPA_COUNTRIES = Set.of(
            "AD", "AL", "AT", "BE", "BG", "CH", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GB", "GI", "GR", "HR",
            "HU", "IE", "IS", "IT", "LI", "LT", "LU", "LV", "MC", "MD", "ME", "MK", "MT", "NL", "NO", "PL", "PT", "RO",
            "RS", "SE", "SI", "SK", "SM", "VA");

    private final String serviceLevel;

    PaymentRoute(String serviceLevel) {
        this.serviceLevel = serviceLevel;
    }

    /** As the file names it. */
    String serviceLevel() {
        return serviceLevel;
    }

    /** Empty for a currency in which no file pays. */
    static Optional<PaymentRoute> of(String currency) {
        return switch (currency) {
            case KRONOR -> Optional.of(DOMESTIC);
            case EUROS -> Optional.of(SEPA);
            default -> Optional.empty();
        };
    }

    /** Where it pays a supplier; empty where nothing is known that it can pay. */
    Optional<Payee> payee(PartyDetails supplier) {
        if (this == DOMESTIC && supplier.bankgiro() != null) {
            return Optional.of(Payee.of(supplier, PayTo.BANKGIRO, supplier.bankgiro()));
        }
        if (this == DOMESTIC && supplier.plusgiro() != null) {
            return Optional.of(Payee.of(supplier, PayTo.PLUSGIRO, supplier.plusgiro()));
        }
        return Optional.ofNullable(supplier.iban())
                .filter(this::reaches)
                .map(iban -> Payee.of(supplier, PayTo.IBAN, iban));
    }

    private boolean reaches(String iban) {
        String country = iban.substring(0, SWEDEN.length());
        return this == DOMESTIC ? country.equals(SWEDEN) : SEPA_COUNTRIES.contains(country);
    }
}
