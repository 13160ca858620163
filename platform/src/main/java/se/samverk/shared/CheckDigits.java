package se.samverk.shared;

import java.math.BigInteger;

/** The check digits by which mistyped numbers are found. */
public final class CheckDigits {

    private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);
    private static final int LETTERS_FROM = 10;
    private static final int FIRST_FOUR = 4;

    private CheckDigits() {}

    /** Whether the last of these digits is the Luhn digit of those before it (ISO/IEC 7812-1, annex B). */
    public static boolean isLuhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int fromEnd = digits.length() - 1 - i;
            int digit = (digits.charAt(i) - '0') * (fromEnd % 2 == 1 ? 2 : 1);
            sum += digit / 10 + digit % 10;
        }
        return sum % 10 == 0;
    }

    /** Whether a number of capital letters and digits has, in its third and fourth place, the check digits of IBAN (ISO 13616, ISO/IEC 7064). */
    public static boolean isMod97(String number) {
        StringBuilder digits = new StringBuilder();
        (number.substring(FIRST_FOUR) + number.substring(0, FIRST_FOUR))
                .chars()
                .forEach(each -> digits.append(Character.isDigit(each) ? each - '0' : each - 'A' + LETTERS_FROM));
        return new BigInteger(digits.toString()).mod(NINETY_SEVEN).equals(BigInteger.ONE);
    }
}
