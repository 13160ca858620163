package se.samverk.access;

import se.samverk.fact.Fact;
import se.samverk.workspace.ServiceRole;

/**
 * Somebody has got another role in a service of its company (D7e).
 *
 * @param before null for none, as after
 */
public record ServiceRoleFact(
        String userId, String serviceCode, Readers readers, RoleInService before, RoleInService after) implements Fact {

    /** A person and its role; null for none. */
    public record RoleInService(String name, ServiceRole role) {}

    @Override
    public String code() {
        return "SERVICE_ROLE_CHOSEN";
    }

    @Override
    public Subject subject() {
        return new Subject("user", userId);
    }
}
