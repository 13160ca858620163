package se.samverk.caller;

import java.time.LocalDate;
import se.samverk.shared.BureauId;
import se.samverk.shared.Language;

/**
 * Who is acting, for which company, as of this very request (D11).
 *
 * @param bureau whether in the bureau portal; an employee of a bureau may act in the client portal,
 *     too, for the bureau as somebody's client
 * @param role null for a reader, who is no member of the company
 * @param permission null outside the bureau portal
 * @param visit the client's company whose users the employee is seeing to (D6a); null for none
 * @param ownAssignmentsOnly whether the bureau has chosen that this employee sees only the clients
 *     that it works for (§5)
 * @param reading until when somebody reads in the company who is no member of it (D7f); null for a member
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
        Permission permission,
        Visit visit,
        boolean ownAssignmentsOnly,
        Reading reading) {

    /** What a time-limited reader acts by (D7f). */
    public record Reading(String readerId, LocalDate until) {}

    /** A client's company that a bureau's employee has switched to. */
    public record Visit(String companyId, String companyName) {}

    /** A member of a company. */
    public Caller(
            String sessionId,
            String userId,
            String name,
            String email,
            Language language,
            String companyId,
            String companyName,
            boolean bureau,
            Role role,
            Permission permission,
            Visit visit,
            boolean ownAssignmentsOnly) {
        this(
                sessionId,
                userId,
                name,
                email,
                language,
                companyId,
                companyName,
                bureau,
                role,
                permission,
                visit,
                ownAssignmentsOnly,
                null);
    }

    /** Somebody who visits no other company and sees all that its role allows. */
    public Caller(
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
        this(sessionId, userId, name, email, language, companyId, companyName, bureau, role, permission, null, false);
    }

    /** The company of somebody in the bureau portal, as what it is there. */
    public BureauId bureauId() {
        return new BureauId(companyId);
    }

    public boolean isVisiting() {
        return visit != null;
    }

    /** Whether the caller is no member of the company, but reads there until a day (D7f). */
    public boolean isReading() {
        return reading != null;
    }

    /** The company whose users the caller sees to: its own, or the one it visits (D6a). */
    public String managedCompanyId() {
        return visit == null ? companyId : visit.companyId();
    }

    /** The name to sign with: inside a client's company with that of the bureau (D6a). */
    public String signature() {
        return visit == null ? name : name + ", " + companyName;
    }

    public boolean hasFullPermission() {
        return bureau && permission == Permission.FULL;
    }

    public boolean isAdministrator() {
        return role == Role.ADMINISTRATOR;
    }
}
