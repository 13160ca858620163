package se.samverk.bookkeeping.transfer;

import se.samverk.shared.Amount;

/**
 * An account that the other program closes a year with otherwise than these books.
 *
 * @param name empty when the chart does not have it
 */
public record BalanceDifference(String account, String name, Amount file, Amount books) {

    public Amount difference() {
        return file.minus(books);
    }
}
