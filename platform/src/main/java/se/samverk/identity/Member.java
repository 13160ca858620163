package se.samverk.identity;

import se.samverk.caller.Permission;
import se.samverk.caller.Role;
import se.samverk.shared.Language;

/**
 * An active member of a company.
 *
 * @param permission null unless the company is a bureau
 */
public record Member(String userId, String name, String email, Language language, Role role, Permission permission) {}
