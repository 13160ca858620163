package se.samverk.access;

import se.samverk.workspace.ServiceRole;

/**
 * What one of the company's people is in one of its services.
 *
 * @param role null for none
 * @param given whether an administrator has chosen it; else it follows from being an administrator
 */
public record MemberRole(String serviceCode, ServiceRole role, boolean given) {}
