package se.samverk.fact;

import se.samverk.shared.BureauId;

/**
 * Something that has happened: a record of ids and plain values, fired within the transaction of the
 * command that did it. The record of the company keeps it, mails and news follow from it.
 *
 * <p>It is stored as JSON for good. A component may be added, and is null in older rows; one that is
 * renamed is lost in them.
 */
public interface Fact {

    /** What happened, as the record calls it and the log is filtered by. */
    String code();

    /** What it happened to. */
    Subject subject();

    /** Who may read of it in the record. */
    Readers readers();

    /** Who did it, where that is not the caller: at log-in nobody is signed in yet. Else null. */
    default Person by() {
        return null;
    }

    /** What it was before; null for nothing, or nothing to tell. */
    default Object before() {
        return null;
    }

    /** What it became; null for nothing, or nothing to tell. */
    default Object after() {
        return null;
    }

    /** A kind of object and the id of one. */
    record Subject(String type, String id) {}

    /**
     * @param bureauId the bureau that may read it; null for none
     * @param companyId the company that may read it; null for none
     * @param clientId the client whose history it belongs to; null for none
     */
    record Readers(String bureauId, String companyId, String clientId) {

        public static final Readers NOBODY = new Readers(null, null, null);

        /** A bureau and a company. */
        public static Readers of(BureauId bureau, String companyId) {
            return new Readers(bureau.value(), companyId, null);
        }

        /** A bureau alone. */
        public static Readers ofBureau(String bureauId) {
            return new Readers(bureauId, null, null);
        }

        /** A company, which reads it in either portal if it is a bureau. */
        public static Readers ofCompany(String companyId, boolean bureau) {
            return new Readers(bureau ? companyId : null, companyId, null);
        }

        /** The bureau alone, in the history of one of its clients. */
        public static Readers ofClient(BureauId bureau, String clientId) {
            return new Readers(bureau.value(), null, clientId);
        }
    }

    /**
     * @param id null for somebody unknown
     */
    record Person(String id, String name) {}
}
