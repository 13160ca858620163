package se.samverk.web.search;

import java.time.LocalDate;
import se.samverk.collaboration.State;

/**
 * Something that a search has found.
 *
 * @param href where it leads to; null where the reader may not go there
 * @param note what tells it from others of the same name; null for nothing
 * @param state of a collaboration; null of anything else
 * @param date the day on which a collaboration ends; null for none
 */
public record Hit(String icon, String label, String href, String note, State state, LocalDate date) {

    Hit(String icon, String label, String href, String note) {
        this(icon, label, href, note, null, null);
    }
}
