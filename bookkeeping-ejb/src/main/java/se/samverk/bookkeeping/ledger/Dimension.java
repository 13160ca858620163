package se.samverk.bookkeeping.ledger;

import java.util.Optional;
import java.util.stream.Stream;

/** What a line can be told apart by, besides its account. */
public enum Dimension {
    COST_CENTRE(1),
    PROJECT(6);

    /** How long the code of an object may be. */
    public static final int LONGEST_CODE = 20;

    private final int number;

    Dimension(int number) {
        this.number = number;
    }

    /** Its number in files (SIE 4B, 8.17). */
    public int number() {
        return number;
    }

    public static Optional<Dimension> of(int number) {
        return Stream.of(values())
                .filter(dimension -> dimension.number == number)
                .findFirst();
    }
}
