package se.samverk.bureau;

import java.time.LocalDate;
import se.samverk.company.OrganisationNumber;
import se.samverk.identity.User;
import se.samverk.shared.BusinessException;
import se.samverk.shared.EmailAddress;
import se.samverk.shared.Faults;
import se.samverk.shared.Language;
import se.samverk.shared.PlainText;
import se.samverk.shared.WebAddresses;

/** What a bureau tells of itself and of its first user, checked. */
public record BureauApplicationForm(
        OrganisationNumber organisationNumber, String name, String personName, EmailAddress email, Language language) {

    private static final int LONGEST_NAME = 120;

    /** The same as it was typed. */
    public record Entered(String organisationNumber, String name, String personName, String email) {}

    /**
     * @throws BusinessException at the fields that are wrong
     */
    static BureauApplicationForm of(Entered entered, Language language, LocalDate today) {
        Faults faults = new Faults();
        BureauApplicationForm form = new BureauApplicationForm(
                faults.checked(() -> OrganisationNumber.of("organisationNumber", entered.organisationNumber(), today)),
                faults.checked(() -> WebAddresses.requireNoneInName(
                        "name", PlainText.required("name", entered.name(), LONGEST_NAME))),
                faults.checked(() -> WebAddresses.requireNoneInName(
                        "personName", PlainText.required("personName", entered.personName(), User.LONGEST_NAME))),
                faults.checked(() -> EmailAddress.of("email", entered.email())),
                language);
        faults.refuse();
        return form;
    }
}
