package se.samverk.shared;

/**
 * The event that every command fires for the record: what was done, on which object, concerning
 * whom, before and after. Who did it, when and from where is added by the audit log, unless the
 * command names the person itself (at log-in nobody is signed in yet).
 *
 * @param bureauId the bureau that may read the row; null for none
 * @param companyId the company that may read the row; null for none
 * @param clientId the client whose history it belongs to; null for none
 */
public record Audited(
        String action,
        String objectType,
        String objectId,
        String userId,
        String userName,
        String bureauId,
        String companyId,
        String clientId,
        String before,
        String after) {

    public static Audited of(String action, String objectType, String objectId) {
        return new Audited(action, objectType, objectId, null, null, null, null, null, null, null);
    }

    public Audited by(String person, String name) {
        return new Audited(action, objectType, objectId, person, name, bureauId, companyId, clientId, before, after);
    }

    public Audited concerning(String bureau, String company) {
        return concerning(bureau, company, null);
    }

    public Audited concerning(String bureau, String company, String client) {
        return new Audited(action, objectType, objectId, userId, userName, bureau, company, client, before, after);
    }

    public Audited changing(Object from, Object to) {
        return new Audited(
                action,
                objectType,
                objectId,
                userId,
                userName,
                bureauId,
                companyId,
                clientId,
                from == null ? null : from.toString(),
                to == null ? null : to.toString());
    }
}
