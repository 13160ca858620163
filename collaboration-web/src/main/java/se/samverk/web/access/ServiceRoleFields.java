package se.samverk.web.access;

import java.io.Serializable;
import se.samverk.access.MemberRole;
import se.samverk.workspace.ServiceRole;

/** A user's role in a service, as it is chosen. */
public class ServiceRoleFields implements Serializable {

    /** The choice of no role, which a list of choices cannot leave empty. */
    static final String NONE = "NONE";

    private static final long serialVersionUID = 1L;

    private final String serviceCode;
    private String role;

    ServiceRoleFields(MemberRole present) {
        this.serviceCode = present.serviceCode();
        this.role = present.role() == null ? NONE : present.role().name();
    }

    /** Null for none. */
    ServiceRole chosen() {
        return NONE.equals(role) ? null : ServiceRole.valueOf(role);
    }

    public String getServiceCode() {
        return serviceCode;
    }

    public String getRole() {
        return role;
    }

    public void setRole(String role) {
        this.role = role;
    }
}
