package se.samverk.web.assignment;

import java.io.Serializable;
import se.samverk.identity.UserId;
import se.samverk.workspace.ServiceRole;

/** A participant's role, as it is chosen. */
public class ParticipantFields implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String userId;
    private final String name;
    private ServiceRole role;

    ParticipantFields(UserId userId, String name, ServiceRole role) {
        this.userId = userId.value();
        this.name = name;
        this.role = role;
    }

    UserId userId() {
        return new UserId(userId);
    }

    public String getName() {
        return name;
    }

    public ServiceRole getRole() {
        return role;
    }

    public void setRole(ServiceRole role) {
        this.role = role;
    }
}
