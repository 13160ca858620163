package se.samverk.reader;

import java.time.LocalDate;
import se.samverk.fact.Fact;
import se.samverk.identity.InvitedReader;
import se.samverk.shared.Ids;

/**
 * Something has been done to a reader of a company, or its day has come (D7f).
 *
 * @param id of this very fact: the same may be done again another day
 * @param by who has said yes, before being signed in; else null
 * @param linkId the link by which it says yes; null for none
 */
public record ReaderFact(
        Change change,
        String id,
        String readerId,
        String companyId,
        Readers readers,
        Person by,
        Reads before,
        Reads after,
        String linkId)
        implements Fact {

    /** What happened; also the codes in the record. */
    public enum Change {
        READER_INVITED,
        READER_INVITED_AGAIN,
        READER_ACCEPTED,
        READER_DAY_CHANGED,
        /** Its end is told beforehand. */
        READER_ENDING,
        /** Somebody has ended it. */
        READER_ENDED,
        /** Its day has passed. */
        READER_OVER
    }

    /** Who reads until when. */
    public record Reads(String name, LocalDate until) {

        static Reads of(InvitedReader reader) {
            return new Reads(reader.name(), reader.readsUntil());
        }
    }

    static ReaderFact of(Change change, InvitedReader reader) {
        return of(change, reader, null, null, null);
    }

    static ReaderFact mailed(Change change, InvitedReader reader, String linkId) {
        return of(change, reader, null, null, linkId);
    }

    static ReaderFact accepted(InvitedReader reader, Person by) {
        return of(Change.READER_ACCEPTED, reader, by, null, null);
    }

    static ReaderFact dayChanged(InvitedReader reader, Reads before) {
        return of(Change.READER_DAY_CHANGED, reader, null, before, null);
    }

    private static ReaderFact of(Change change, InvitedReader reader, Person by, Reads before, String linkId) {
        return new ReaderFact(
                change,
                Ids.next(),
                reader.id(),
                reader.companyId(),
                Readers.ofCompany(reader.companyId(), false),
                by,
                before,
                Reads.of(reader),
                linkId);
    }

    @Override
    public String code() {
        return change.name();
    }

    @Override
    public Subject subject() {
        return new Subject("reader", readerId);
    }
}
