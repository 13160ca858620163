package se.samverk.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import se.samverk.caller.Permission;
import se.samverk.caller.Role;
import se.samverk.company.Company;
import se.samverk.shared.Ids;

/** That a user belongs to a company, and as what. */
@Entity
@Table(name = "membership")
public class Membership {

    @Id
    private String id;

    @Column(name = "user_id")
    private String userId;

    @Column(name = "company_id")
    private String companyId;

    @Enumerated(EnumType.STRING)
    private Role role;

    /** Only in a bureau. */
    @Enumerated(EnumType.STRING)
    private Permission permission;

    private boolean active;

    /** The company while the member is an active administrator of it, else null (D10). */
    @Column(name = "administrator_of")
    private String administratorOf;

    @Version
    private int version;

    protected Membership() {}

    Membership(User user, Company company, Role role, Permission permission) {
        this.id = Ids.next();
        this.userId = user.id();
        this.companyId = company.id();
        this.role = role;
        this.permission = permission;
        this.active = true;
        settle();
    }

    /** Gives a role, in a bureau with the permission that goes with it. */
    void become(Role newRole, boolean inBureau) {
        this.role = newRole;
        this.permission = Permission.of(newRole, inBureau);
        settle();
    }

    void deactivate() {
        this.active = false;
        settle();
    }

    void reactivate() {
        this.active = true;
        settle();
    }

    /** What the main contact of a company refers to: there only while it may be one. */
    private void settle() {
        this.administratorOf = active && role == Role.ADMINISTRATOR ? companyId : null;
    }

    public String id() {
        return id;
    }

    public String userId() {
        return userId;
    }

    public String companyId() {
        return companyId;
    }

    public Role role() {
        return role;
    }

    public Permission permission() {
        return permission;
    }

    public boolean isActive() {
        return active;
    }

    int version() {
        return version;
    }
}
