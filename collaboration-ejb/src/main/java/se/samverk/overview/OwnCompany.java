package se.samverk.overview;

import java.util.List;
import se.samverk.company.Company;
import se.samverk.shared.SearchWords;

/**
 * A company as its own people see it in the client portal.
 *
 * @param mainContactName null when there is none
 * @param mainContactEmail null when there is none
 * @param bureauName the one bureau it collaborates with (S3); null for none
 */
public record OwnCompany(
        String name,
        String organisationNumber,
        String customerNumber,
        String mainContactName,
        String mainContactEmail,
        String bureauName) {

    /** As a query finds it. */
    public OwnCompany(Company company, String mainContactName, String mainContactEmail, String bureauName) {
        this(
                company.name(),
                company.organisationNumber().value(),
                company.customerNumber(),
                mainContactName,
                mainContactEmail,
                bureauName);
    }

    /** Whether each word of a search begins one of its name or numbers. */
    public boolean isFoundBy(List<String> sought) {
        return SearchWords.fit(sought, SearchWords.of(organisationNumber, name, customerNumber));
    }

    /** Without the organisation number, which may be a person's. */
    @Override
    public String toString() {
        return "OwnCompany[" + customerNumber + "]";
    }
}
