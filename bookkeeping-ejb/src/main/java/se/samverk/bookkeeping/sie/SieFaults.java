package se.samverk.bookkeeping.sie;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What is wrong with a file, and what is only to be known of it. All are counted; of each of the two the first are kept, so
 * that a file of nothing but faults fills no memory and notices take no place from refusals.
 */
public final class SieFaults {

    /** As many of each as somebody reads at one go. */
    public static final int KEPT = 200;

    private final List<SieFault> refusals = new ArrayList<>();
    private final List<SieFault> notices = new ArrayList<>();
    private final Map<SieError, Integer> counts = new EnumMap<>(SieError.class);

    SieFaults() {}

    void add(int line, SieError code, String... values) {
        counts.merge(code, 1, Integer::sum);
        List<SieFault> kept = code.isRefusal() ? refusals : notices;
        if (kept.size() < KEPT) {
            kept.add(new SieFault(line, code, List.of(values)));
        }
    }

    /** Whether nothing of the file may be taken in. */
    public boolean isRefused() {
        return !refusals.isEmpty();
    }

    /** What makes the file unusable, in the order in which it was found; at most {@value #KEPT}. */
    public List<SieFault> refusals() {
        return Collections.unmodifiableList(refusals);
    }

    /** What keeps nobody from taking the file in, in the order in which it was found; at most {@value #KEPT}. */
    public List<SieFault> notices() {
        return Collections.unmodifiableList(notices);
    }

    /** How many there are of each, also of those that were not kept. */
    public Map<SieError, Integer> counts() {
        return Collections.unmodifiableMap(counts);
    }
}
