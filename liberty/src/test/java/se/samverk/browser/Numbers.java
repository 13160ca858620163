package se.samverk.browser;

import java.util.concurrent.atomic.AtomicInteger;

/** Numbers of companies and persons that no other test has. */
final class Numbers {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private Numbers() {}

    static String organisationNumber() {
        return withCheckDigit("5595%05d".formatted(next()));
    }

    /** Of somebody born in 1985, made up, in its one form. */
    static String personalIdentityNumber() {
        int number = next();
        return "19" + withCheckDigit("8506%02d%03d".formatted(number % 30 + 1, number / 30));
    }

    private static int next() {
        return COUNT.incrementAndGet();
    }

    private static String withCheckDigit(String digits) {
        String nine = digits.substring(0, 9);
        int sum = 0;
        for (int i = 0; i < nine.length(); i++) {
            int digit = (nine.charAt(i) - '0') * (i % 2 == 0 ? 2 : 1);
            sum += digit / 10 + digit % 10;
        }
        String ten = nine + (10 - sum % 10) % 10;
        return ten.substring(0, 6) + "-" + ten.substring(6);
    }
}
