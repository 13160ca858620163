package se.samverk.bureau;

import se.samverk.company.Company;
import se.samverk.fact.Fact;
import se.samverk.identity.User;

/**
 * A bureau has come to the platform (D12).
 *
 * @param after its name
 */
public record BureauRegistered(String companyId, Person by, Readers readers, String after) implements Fact {

    static BureauRegistered of(Company bureau, User user) {
        return new BureauRegistered(bureau.id(), user.asPerson(), Readers.ofCompany(bureau.id(), true), bureau.name());
    }

    @Override
    public String code() {
        return "BUREAU_REGISTERED";
    }

    @Override
    public Subject subject() {
        return new Subject("company", companyId);
    }
}
