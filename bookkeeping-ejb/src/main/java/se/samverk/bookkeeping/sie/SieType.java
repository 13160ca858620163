package se.samverk.bookkeeping.sie;

import java.util.Optional;
import java.util.stream.Stream;

/** What a file holds (SIE 4B, 4.3–4.10). Type 5 is XML and another format. */
public enum SieType {
    BALANCES(1),
    PERIOD_BALANCES(2),
    OBJECT_BALANCES(3),
    /** 4E, a whole ledger, and 4I, vouchers of another program for a ledger to take in. */
    VOUCHERS(4);

    private final int number;

    SieType(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }

    static Optional<SieType> of(String number) {
        return Stream.of(values())
                .filter(type -> Integer.toString(type.number).equals(number))
                .findFirst();
    }
}
