package se.samverk.company;

import java.time.LocalDate;

/** Companies for tests of other packages, which cannot make them themselves. */
public final class SampleCompanies {

    private SampleCompanies() {}

    public static Company company(String organisationNumber, String name) {
        return company(organisationNumber, name, false);
    }

    public static Company bureau(String organisationNumber, String name) {
        return company(organisationNumber, name, true);
    }

    private static Company company(String organisationNumber, String name, boolean bureau) {
        return new Company(
                "10000001",
                OrganisationNumber.of("organisationNumber", organisationNumber, LocalDate.EPOCH),
                name,
                bureau);
    }
}
