package se.samverk.company;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import se.samverk.shared.Ids;

/**
 * An organisation on the platform. It comes into being when a bureau first registers it as a
 * client, or when it joins as a bureau, and it stays. Its customer number never changes. Its main
 * contact is chosen with its first administrator (D2b).
 */
@Entity
@Table(name = "company")
public class Company {

    @Id
    private String id;

    @Column(name = "customer_number")
    private String customerNumber;

    @Column(name = "organisation_number")
    private OrganisationNumber organisationNumber;

    private String name;
    private boolean bureau;

    @Column(name = "main_contact_id")
    private String mainContactId;

    @Column(name = "own_assignments_only")
    private boolean ownAssignmentsOnly;

    @Version
    private int version;

    protected Company() {}

    Company(String customerNumber, OrganisationNumber organisationNumber, String name, boolean bureau) {
        this.id = Ids.next();
        this.customerNumber = customerNumber;
        this.organisationNumber = organisationNumber;
        this.name = name;
        this.bureau = bureau;
    }

    /**
     * Makes a user its main contact.
     *
     * @param userId a member of this company who is administrator; the database refuses a
     *     non-member
     */
    public void chooseMainContact(String userId) {
        this.mainContactId = userId;
    }

    /** Chooses whether employees with standard permission see only the clients they work for. */
    public void showOwnAssignmentsOnly(boolean chosen) {
        this.ownAssignmentsOnly = chosen;
    }

    public boolean isOwnAssignmentsOnly() {
        return ownAssignmentsOnly;
    }

    public boolean hasMainContact() {
        return mainContactId != null;
    }

    public String id() {
        return id;
    }

    public String customerNumber() {
        return customerNumber;
    }

    public OrganisationNumber organisationNumber() {
        return organisationNumber;
    }

    public String name() {
        return name;
    }

    public boolean isBureau() {
        return bureau;
    }

    public String mainContactId() {
        return mainContactId;
    }
}
