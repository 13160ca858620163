package se.samverk.bookkeeping.documentation;

import java.util.List;
import se.samverk.shared.LocalText;

/** A chapter of the system documentation. */
public record Chapter(LocalText title, List<Item> items) {

    /** What it is about, and what there is to say of it. */
    public record Item(LocalText about, LocalText text) {}

    public Chapter {
        items = List.copyOf(items);
    }
}
