package se.samverk.company;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * The one bureau that a company collaborates with (S3). The row exists from the first acceptance to
 * the last ending; its key is the company, so the database itself makes a second bureau impossible
 * (D3a).
 */
@Entity
@Table(name = "company_bureau")
public class CompanyBureau {

    @Id
    @Column(name = "company_id")
    private String companyId;

    @Column(name = "bureau_id")
    private String bureauId;

    protected CompanyBureau() {}

    CompanyBureau(Company company, String bureauId) {
        this.companyId = company.id();
        this.bureauId = bureauId;
    }

    public String bureauId() {
        return bureauId;
    }
}
