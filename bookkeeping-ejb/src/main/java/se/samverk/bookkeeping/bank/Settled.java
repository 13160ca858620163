package se.samverk.bookkeeping.bank;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** An item that an entry pays. */
public record Settled(String entryId, String itemId) {

    /** The entries of which all items are among these. */
    public static Set<String> whole(List<Settled> settled, Set<String> items) {
        Set<String> lacking = settled.stream()
                .filter(each -> !items.contains(each.itemId()))
                .map(Settled::entryId)
                .collect(Collectors.toSet());
        return settled.stream()
                .map(Settled::entryId)
                .filter(entry -> !lacking.contains(entry))
                .collect(Collectors.toSet());
    }
}
