package se.samverk.party;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import se.samverk.company.OrganisationNumber;
import se.samverk.shared.BusinessException;
import se.samverk.shared.Faults;
import se.samverk.shared.PlainText;

/**
 * A party as it is typed: all of it text.
 *
 * @param country its two letters; Sweden where nothing is typed
 * @param termsDays in how many days an invoice falls due
 */
public record PartyForm(
        String name,
        String organisationNumber,
        String vatNumber,
        String country,
        String bankgiro,
        String plusgiro,
        String iban,
        String termsDays) {

    /** One in which nothing is typed. */
    public static final PartyForm EMPTY = new PartyForm(null, null, null, null, null, null, null, null);

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_TERMS = 365;
    private static final String SWEDEN = "SE";
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    /**
     * @param today decides the century of a person's number
     * @throws BusinessException all that is wrong, each at its field
     */
    PartyDetails read(LocalDate today) {
        Faults faults = new Faults();
        PartyDetails read = new PartyDetails(
                faults.checked(() -> PlainText.required("name", name, LONGEST_NAME)),
                faults.checked(() -> readNumber(today)),
                faults.checked(() -> VatNumber.read("vatNumber", vatNumber)),
                faults.checked(this::readCountry),
                faults.checked(() -> GiroNumber.BANKGIRO.read("bankgiro", bankgiro)),
                faults.checked(() -> GiroNumber.PLUSGIRO.read("plusgiro", plusgiro)),
                faults.checked(() -> Iban.read("iban", iban)),
                faults.checked(this::readTerms));
        faults.refuse();
        return read;
    }

    private String readNumber(LocalDate today) {
        return PlainText.seen(organisationNumber).isEmpty()
                ? null
                : OrganisationNumber.of("organisationNumber", organisationNumber, today)
                        .value();
    }

    private String readCountry() {
        String typed = PlainText.seen(country).toUpperCase(Locale.ROOT);
        if (!typed.isEmpty() && !COUNTRIES.contains(typed)) {
            throw BusinessException.at("country", PartyError.COUNTRY_NOT_VALID, typed);
        }
        return typed.isEmpty() ? SWEDEN : typed;
    }

    private Integer readTerms() {
        String typed = PlainText.seen(termsDays);
        if (typed.isEmpty()) {
            return null;
        }
        if (!NUMBER.matcher(typed).matches() || Integer.parseInt(typed) > LONGEST_TERMS) {
            throw BusinessException.at("termsDays", PartyError.TERMS_NOT_VALID, LONGEST_TERMS);
        }
        return Integer.valueOf(typed);
    }
}
