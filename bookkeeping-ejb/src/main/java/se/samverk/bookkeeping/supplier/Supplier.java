package se.samverk.bookkeeping.supplier;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import se.samverk.party.PartyView;

/** That a party is a supplier, and the account that its invoices most often go to. */
@Entity
@Table(name = "supplier")
public class Supplier {

    @Id
    @Column(name = "party_id")
    private String partyId;

    @Column(name = "company_id")
    private String companyId;

    @Column(name = "account_number")
    private String account;

    protected Supplier() {}

    Supplier(String companyId, PartyView party) {
        this.companyId = companyId;
        this.partyId = party.id();
    }

    void goesTo(String usualAccount) {
        this.account = usualAccount;
    }

    String companyId() {
        return companyId;
    }

    String account() {
        return account;
    }
}
