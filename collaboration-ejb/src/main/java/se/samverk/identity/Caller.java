package se.samverk.identity;

import se.samverk.shared.Language;

/**
 * Who is acting, for which company, as of this very request (D11).
 *
 * @param permission null outside a bureau
 */
public record Caller(
        String sessionId,
        String userId,
        String name,
        String email,
        Language language,
        String companyId,
        String companyName,
        boolean bureau,
        Role role,
        Permission permission) {

    public boolean hasFullPermission() {
        return bureau && permission == Permission.FULL;
    }

    public boolean isAdministrator() {
        return role == Role.ADMINISTRATOR;
    }
}
