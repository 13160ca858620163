package se.samverk.bureau;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import se.samverk.company.OrganisationNumber;
import se.samverk.shared.EmailAddress;
import se.samverk.shared.Ids;
import se.samverk.shared.Language;

/**
 * What somebody has entered to register a bureau (D12). It is all there is until the link of the
 * mail is used, and it goes away with that, or after a day.
 */
@Entity
@Table(name = "bureau_application")
public class BureauApplication {

    @Id
    private String id;

    @Column(name = "organisation_number")
    private OrganisationNumber organisationNumber;

    private String name;

    @Column(name = "person_name")
    private String personName;

    private String email;

    @Enumerated(EnumType.STRING)
    private Language language;

    @Column(name = "applied_at")
    private Instant appliedAt;

    protected BureauApplication() {}

    BureauApplication(BureauApplicationForm form, Instant now) {
        this.id = Ids.next();
        this.organisationNumber = form.organisationNumber();
        this.name = form.name();
        this.personName = form.personName();
        this.email = form.email().value();
        this.language = form.language();
        this.appliedAt = now;
    }

    String id() {
        return id;
    }

    OrganisationNumber organisationNumber() {
        return organisationNumber;
    }

    String name() {
        return name;
    }

    String personName() {
        return personName;
    }

    public EmailAddress email() {
        return new EmailAddress(email);
    }

    public Language language() {
        return language;
    }
}
