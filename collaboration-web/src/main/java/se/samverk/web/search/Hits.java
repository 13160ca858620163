package se.samverk.web.search;

import java.util.List;

/**
 * What was found of one kind.
 *
 * @param all the likeliest first
 * @param listHref where all that fit are listed; null where no list can be searched so
 */
public record Hits(String title, List<Hit> all, String listHref) {

    private static final int SHOWN = 8;

    Hits(String title, List<Hit> all) {
        this(title, all, null);
    }

    /** Those that there is room for beside other kinds. */
    public List<Hit> shown() {
        return all.stream().limit(SHOWN).toList();
    }

    public boolean more() {
        return all.size() > SHOWN;
    }
}
