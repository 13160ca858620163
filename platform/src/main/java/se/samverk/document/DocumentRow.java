package se.samverk.document;

import java.time.Instant;
import se.samverk.workspace.Side;

/**
 * A document in a list.
 *
 * @param description what it is; null for nothing
 * @param handedInBy the name; null for somebody who is not known any more
 * @param pages how many there are to be looked at, and how many more
 */
public record DocumentRow(
        String id,
        String name,
        String description,
        Instant handedInAt,
        String handedInBy,
        Side side,
        int pages,
        DocumentState state) {

    /** What it is, or how its file is called where nobody said. */
    public String title() {
        return description == null ? name : description;
    }
}
