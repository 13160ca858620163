package se.samverk.bank;

import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Pattern;
import se.samverk.shared.BusinessException;
import se.samverk.shared.CommonError;
import se.samverk.shared.PlainText;

/**
 * The number of a bank account, checked as far as it tells: an IBAN by its two check digits (ISO 13616, mod 97), a bankgiro number
 * by its last digit (Luhn). Of clearing and account numbers each bank has rules of its own, and only the length is held.
 *
 * @param value without blanks and hyphens
 */
public record BankAccountNumber(BankAccountKind kind, String value) {

    private static final Pattern IBAN = Pattern.compile("[A-Z]{2}\\d{2}[A-Z0-9]{11,30}");
    private static final Pattern SWEDISH = Pattern.compile("SE\\d{22}");
    private static final Pattern BANKGIRO = Pattern.compile("\\d{7,8}");
    private static final Pattern CLEARING = Pattern.compile("\\d{8,15}");
    private static final Pattern TAX_ACCOUNT = Pattern.compile("(\\d{2})?\\d{10}");
    private static final Pattern MARKS = Pattern.compile("[\\s.,–-]");
    private static final BigInteger MODULUS = BigInteger.valueOf(97);

    /** Fewer digits could be those of another account. */
    private static final int FEWEST_DIGITS = 7;

    private static final int IBAN_HEAD = 4;
    private static final int BANK_CODE = 3;
    private static final int GROUP = 4;
    private static final int TAX_DIGITS = 10;

    /**
     * @throws BusinessException REQUIRED, BANK_IBAN_NOT_VALID, BANK_BANKGIRO_NOT_VALID, BANK_ACCOUNT_NOT_VALID,
     *     BANK_TAX_ACCOUNT_NOT_VALID at the field
     */
    public static BankAccountNumber of(String field, BankAccountKind kind, String typed) {
        String number = bare(typed);
        if (number.isEmpty()) {
            throw BusinessException.at(field, CommonError.REQUIRED);
        }
        boolean valid = switch (kind) {
            case IBAN -> isIban(number);
            case CLEARING -> CLEARING.matcher(number).matches();
            case BANKGIRO -> BANKGIRO.matcher(number).matches() && hasCheckDigit(number);
            case TAX ->
                TAX_ACCOUNT.matcher(number).matches() && hasCheckDigit(number.substring(number.length() - TAX_DIGITS));
        };
        if (!valid) {
            throw BusinessException.at(field, error(kind), PlainText.beginning(PlainText.seen(typed), 40));
        }
        return new BankAccountNumber(kind, number);
    }

    private static BankError error(BankAccountKind kind) {
        return switch (kind) {
            case IBAN -> BankError.BANK_IBAN_NOT_VALID;
            case CLEARING -> BankError.BANK_ACCOUNT_NOT_VALID;
            case BANKGIRO -> BankError.BANK_BANKGIRO_NOT_VALID;
            case TAX -> BankError.BANK_TAX_ACCOUNT_NOT_VALID;
        };
    }

    private static String bare(String written) {
        return MARKS.matcher(PlainText.seen(written)).replaceAll("").toUpperCase(Locale.ROOT);
    }

    private static boolean isIban(String number) {
        if (!IBAN.matcher(number).matches()
                || number.startsWith("SE") && !SWEDISH.matcher(number).matches()) {
            return false;
        }
        StringBuilder digits = new StringBuilder();
        (number.substring(IBAN_HEAD) + number.substring(0, IBAN_HEAD))
                .chars()
                .forEach(each -> digits.append(Character.digit(each, Character.MAX_RADIX)));
        return new BigInteger(digits.toString()).mod(MODULUS).equals(BigInteger.ONE);
    }

    private static boolean hasCheckDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighed = i % 2 == 0 ? digit : digit * 2;
            sum += weighed / 10 + weighed % 10;
        }
        return sum % 10 == 0;
    }

    /**
     * Whether a bank means this account: files name an account by its IBAN also where people know its clearing number, and the
     * other way round, with and without the clearing number.
     */
    boolean isNamed(String written) {
        String other = bare(written);
        if (other.equals(value)) {
            return true;
        }
        String one = significant(value);
        String two = significant(other);
        return isOfBank()
                && Math.min(one.length(), two.length()) >= FEWEST_DIGITS
                && (one.endsWith(two) || two.endsWith(one));
    }

    /** Whether two numbers are of one account, as an IBAN and a clearing number with an account number may be. */
    boolean isSame(BankAccountNumber other) {
        return isOfBank() && other.isOfBank() ? isNamed(other.value) : equals(other);
    }

    /** Whether it is a number of an account at a bank, which has several. */
    private boolean isOfBank() {
        return kind == BankAccountKind.IBAN || kind == BankAccountKind.CLEARING;
    }

    /** The digits that name the account: of a Swedish IBAN those after the bank, without the zeros that fill it up. */
    private static String significant(String number) {
        String digits = SWEDISH.matcher(number).matches() ? number.substring(IBAN_HEAD + BANK_CODE) : number;
        return digits.replaceFirst("^0+", "");
    }

    /** As people write it. */
    public String shown() {
        return switch (kind) {
            case IBAN -> value.replaceAll("(.{" + GROUP + "})(?=.)", "$1 ");
            case CLEARING -> value.substring(0, GROUP) + "-" + value.substring(GROUP);
            case BANKGIRO, TAX ->
                value.substring(0, value.length() - GROUP) + "-" + value.substring(value.length() - GROUP);
        };
    }
}
