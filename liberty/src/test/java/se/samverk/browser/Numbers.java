package se.samverk.browser;

import java.util.concurrent.ThreadLocalRandom;

/** Organisation numbers of companies that no other test has. */
final class Numbers {

    private Numbers() {}

    static String organisationNumber() {
        int number = ThreadLocalRandom.current().nextInt(100_000);
        String nine = "5595%05d".formatted(number);
        int sum = 0;
        for (int i = 0; i < nine.length(); i++) {
            int digit = (nine.charAt(i) - '0') * (i % 2 == 0 ? 2 : 1);
            sum += digit / 10 + digit % 10;
        }
        String ten = nine + (10 - sum % 10) % 10;
        return ten.substring(0, 6) + "-" + ten.substring(6);
    }
}
