package se.samverk.reader;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import se.samverk.identity.InvitedReader;
import se.samverk.identity.ReaderPurpose;

/**
 * A reader as both sides see it.
 *
 * @param note null for none
 * @param services by code, in order
 * @param until the last day, the whole of it
 * @param acceptedAt null until somebody has said yes
 * @param endedOn null while it goes on, or waits
 * @param endedBy who has ended it; null where it ended by itself
 */
public record ReaderView(
        String id,
        String name,
        String email,
        ReaderPurpose purpose,
        String note,
        List<String> services,
        LocalDate until,
        Instant invitedAt,
        String invitedBy,
        Instant acceptedAt,
        LocalDate endedOn,
        String endedBy,
        State state,
        int version) {

    /** How it stands, as of today. */
    public enum State {
        /** Has been mailed a link, and has not said yes. */
        WAITING,
        READING,
        ENDED
    }

    public ReaderView {
        services = List.copyOf(services);
    }

    static State state(InvitedReader reader, LocalDate today) {
        if (!reader.isOpenOn(today)) {
            return State.ENDED;
        }
        return reader.userId() == null ? State.WAITING : State.READING;
    }

    public boolean isOpen() {
        return state != State.ENDED;
    }
}
