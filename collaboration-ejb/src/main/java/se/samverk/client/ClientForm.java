package se.samverk.client;

import java.time.LocalDate;
import java.util.function.Supplier;
import se.samverk.company.OrganisationNumber;
import se.samverk.shared.BusinessException;
import se.samverk.shared.EmailAddress;
import se.samverk.shared.Faults;
import se.samverk.shared.Language;
import se.samverk.shared.PlainText;

/** What a bureau enters about a client, checked. */
public record ClientForm(
        String number,
        String name,
        OrganisationNumber organisationNumber,
        String contactPerson,
        EmailAddress email,
        Language language) {

    static final int LONGEST_NUMBER = 20;
    static final int LONGEST_NAME = 120;

    /** What was entered, field by field, unchecked. */
    public record Entered(
            String number,
            String name,
            String organisationNumber,
            String contactPerson,
            String email,
            String language) {

        long length() {
            return (long) number.length()
                    + name.length()
                    + organisationNumber.length()
                    + contactPerson.length()
                    + email.length()
                    + language.length();
        }

        /** Without what was entered: a personal identity number may be among it. */
        @Override
        public String toString() {
            return "Entered[]";
        }
    }

    /**
     * Checks every field; all that are wrong are refused.
     *
     * @param today as {@link OrganisationNumber#of} needs it
     * @throws BusinessException at the fields that are wrong
     */
    public static ClientForm of(Entered entered, LocalDate today) {
        Faults faults = new Faults();
        ClientForm form = of(entered, today, faults);
        faults.refuse();
        return form;
    }

    /** The same, for who goes on in spite of faults: of what is wrong there is nothing. */
    static ClientForm of(Entered entered, LocalDate today, Faults faults) {
        return of(
                entered,
                () -> OrganisationNumber.of("organisationNumber", entered.organisationNumber(), today),
                faults);
    }

    /**
     * What a client is changed to: its organisation number is given once and for all.
     *
     * @throws BusinessException at the fields that are wrong
     */
    static ClientForm of(Entered entered, OrganisationNumber given) {
        Faults faults = new Faults();
        ClientForm form = of(entered, () -> given, faults);
        faults.refuse();
        return form;
    }

    private static ClientForm of(Entered entered, Supplier<OrganisationNumber> organisationNumber, Faults faults) {
        return new ClientForm(
                faults.checked(() -> PlainText.required("number", entered.number(), LONGEST_NUMBER)),
                faults.checked(() -> PlainText.required("name", entered.name(), LONGEST_NAME)),
                faults.checked(organisationNumber),
                faults.checked(() -> PlainText.required("contactPerson", entered.contactPerson(), LONGEST_NAME)),
                faults.checked(() -> EmailAddress.of("email", entered.email())),
                faults.checked(() -> language(entered)));
    }

    /** Whoever's language is not known is written to in Swedish. */
    private static Language language(Entered entered) {
        return PlainText.seen(entered.language()).isEmpty() ? Language.SV : Language.of("language", entered.language());
    }
}
