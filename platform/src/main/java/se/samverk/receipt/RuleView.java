package se.samverk.receipt;

import java.time.Instant;

/**
 * That payments which are alike need no receipt.
 *
 * @param key by what they are alike, after a sign
 * @param saidBy the name; null for somebody who is not known any more
 */
public record RuleView(String id, String key, String saidBy, Instant saidAt) {

    /** The words that stay the same from month to month. */
    public String words() {
        return key.substring(1);
    }
}
