package se.samverk.party;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import se.samverk.shared.Ids;

/** Somebody whom a company buys from or sells to. */
@Entity
@Table(name = "party")
public class Party {

    @Id
    private String id;

    @Column(name = "company_id")
    private String companyId;

    private String name;

    @Column(name = "organisation_number")
    private String organisationNumber;

    @Column(name = "vat_number")
    private String vatNumber;

    private String country;
    private String bankgiro;
    private String plusgiro;
    private String iban;

    @Column(name = "terms_days")
    private Integer termsDays;

    @Version
    private int version;

    protected Party() {}

    Party(String companyId, PartyDetails details) {
        this.id = Ids.next();
        this.companyId = companyId;
        change(details);
    }

    final void change(PartyDetails details) {
        this.name = details.name();
        this.organisationNumber = details.organisationNumber();
        this.vatNumber = details.vatNumber();
        this.country = details.country();
        this.bankgiro = details.bankgiro();
        this.plusgiro = details.plusgiro();
        this.iban = details.iban();
        this.termsDays = details.termsDays();
    }

    public String id() {
        return id;
    }

    String companyId() {
        return companyId;
    }

    public String name() {
        return name;
    }

    int version() {
        return version;
    }

    public PartyDetails details() {
        return new PartyDetails(name, organisationNumber, vatNumber, country, bankgiro, plusgiro, iban, termsDays);
    }

    public PartyView view() {
        return new PartyView(id, details(), version);
    }
}
