package se.samverk.planted;

/** Ids that change places unseen; and some that do not. */
public class SwappedIds {

    public SwappedIds(String bureauId, String companyId) {}

    public void join(String name, String userId, String companyId) {}

    public void get(String id, String bureauId) {}

    public void apart(String userId, int version, String companyId) {}

    public void named(String userId, String name) {}

    /** Says at each place which is which. */
    public record Both(String bureauId, String companyId) {}
}
