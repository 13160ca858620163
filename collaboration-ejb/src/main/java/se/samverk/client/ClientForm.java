package se.samverk.client;

import java.time.LocalDate;
import se.samverk.company.OrganisationNumber;
import se.samverk.shared.BusinessException;
import se.samverk.shared.EmailAddress;
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
     * Checks every field, the first wrong one is refused.
     *
     * @param today as {@link OrganisationNumber#of} needs it
     * @throws BusinessException at the field that is wrong
     */
    public static ClientForm of(Entered entered, LocalDate today) {
        return new ClientForm(
                number(entered),
                name(entered),
                organisationNumber(entered, today),
                contactPerson(entered),
                email(entered),
                language(entered));
    }

    static String number(Entered entered) {
        return PlainText.required("number", entered.number(), LONGEST_NUMBER);
    }

    static String name(Entered entered) {
        return PlainText.required("name", entered.name(), LONGEST_NAME);
    }

    static OrganisationNumber organisationNumber(Entered entered, LocalDate today) {
        return OrganisationNumber.of("organisationNumber", entered.organisationNumber(), today);
    }

    static String contactPerson(Entered entered) {
        return PlainText.required("contactPerson", entered.contactPerson(), LONGEST_NAME);
    }

    static EmailAddress email(Entered entered) {
        return EmailAddress.of("email", entered.email());
    }

    /** Whoever's language is not known is written to in Swedish. */
    static Language language(Entered entered) {
        return PlainText.seen(entered.language()).isEmpty() ? Language.SV : Language.of("language", entered.language());
    }
}
