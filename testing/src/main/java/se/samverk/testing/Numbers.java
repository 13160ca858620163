package se.samverk.testing;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** Numbers of companies and persons that no other test has; a database may outlive the process. */
public final class Numbers {

    private static final AtomicInteger COMPANIES =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(2_000_000, 9_000_000));

    private Numbers() {}

    public static String organisationNumber() {
        return withCheckDigit("55%07d".formatted(COMPANIES.incrementAndGet()));
    }

    /** Of somebody born in 1985, made up, in its one form. */
    public static String personalIdentityNumber() {
        return "19" + withCheckDigit("8506%02d%03d".formatted(any(30) + 1, any(999) + 1));
    }

    private static int any(int below) {
        return ThreadLocalRandom.current().nextInt(below);
    }

    private static String withCheckDigit(String nine) {
        int sum = 0;
        for (int i = 0; i < nine.length(); i++) {
            int digit = (nine.charAt(i) - '0') * (i % 2 == 0 ? 2 : 1);
            sum += digit / 10 + digit % 10;
        }
        return nine.substring(0, 6) + "-" + nine.substring(6) + (10 - sum % 10) % 10;
    }
}
