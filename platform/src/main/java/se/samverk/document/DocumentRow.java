package se.samverk.document;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import se.samverk.workspace.Side;

/**
 * A document in a list.
 *
 * @param description what it is; null for nothing
 * @param handedInBy the name; null for somebody who is not known any more
 * @param pages how many there are to be looked at, and how many more
 * @param readTotal what was read as its total; null for nothing, as of what follows
 * @param readDay what was read as its day
 * @param handedInById who it was; no user for what came by mail
 */
public record DocumentRow(
        String id,
        String name,
        String description,
        Instant handedInAt,
        String handedInBy,
        Side side,
        int pages,
        DocumentState state,
        BigDecimal readTotal,
        String readCurrency,
        LocalDate readDay,
        String readSeller,
        String handedInById) {

    /** Whether it came by mail. */
    public boolean isByMail() {
        return Document.BY_MAIL.equals(handedInById);
    }

    /** Whether its total or its day was read. */
    public boolean isRead() {
        return readTotal != null || readDay != null;
    }

    /** What it is, or how its file is called where nobody said. */
    public String title() {
        return description == null ? name : description;
    }
}
