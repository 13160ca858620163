package se.samverk.bureau;

import se.samverk.company.Company;
import se.samverk.fact.Fact;

/** Somebody has tried to register as a bureau a company that is on the platform already (D12). */
public record BureauRefused(String companyId, Readers readers) implements Fact {

    static BureauRefused of(Company present) {
        return new BureauRefused(present.id(), Readers.ofCompany(present.id(), present.isBureau()));
    }

    @Override
    public String code() {
        return "BUREAU_REFUSED";
    }

    @Override
    public Subject subject() {
        return new Subject("company", companyId);
    }
}
