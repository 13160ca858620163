package se.samverk.client;

import java.time.Instant;
import java.time.LocalDate;
import se.samverk.company.Company;

/** Clients for tests of other packages, which cannot make them themselves. */
public final class SampleClients {

    private SampleClients() {}

    public static Client client(Company bureau, Company company, String email) {
        ClientForm.Entered entered = new ClientForm.Entered(
                "1001", company.name(), company.organisationNumber().value(), "Eva Norr", email, "sv");
        return new Client(
                bureau.id(),
                company,
                ClientForm.of(entered, LocalDate.of(2026, 1, 2)),
                null,
                Instant.parse("2026-01-02T03:04:05Z"));
    }
}
