package se.samverk.browser;

import java.util.concurrent.ThreadLocalRandom;

/** Numbers of companies and persons that no other test has. */
final class Numbers {

    private Numbers() {}

    static String organisationNumber() {
        return withCheckDigit("55%07d".formatted(2_000_000 + any(8_000_000)));
    }

    /** Of somebody born in 1985, made up, in its one form. */
    static String personalIdentityNumber() {
        return "19" + withCheckDigit("8506%02d%03d".formatted(any(30) + 1, any(1000)));
    }

    private static int any(int below) {
        return ThreadLocalRandom.current().nextInt(below);
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
