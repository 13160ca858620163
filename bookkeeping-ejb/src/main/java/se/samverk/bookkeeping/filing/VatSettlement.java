package se.samverk.bookkeeping.filing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** An entry that settles a filed return further, while what was filed of it stays the same (B22). */
@Entity
@Table(name = "vat_settlement")
public class VatSettlement {

    @Id
    @Column(name = "entry_id")
    private String entryId;

    @Column(name = "return_id")
    private String returnId;

    @Column(name = "company_id")
    private String companyId;

    protected VatSettlement() {}

    VatSettlement(VatReturn of, String entryId) {
        this.entryId = entryId;
        this.returnId = of.id();
        this.companyId = of.companyId();
    }
}
