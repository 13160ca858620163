package se.samverk.company;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.samverk.shared.BusinessException;
import se.samverk.shared.ErrorCode;

/**
 * A Swedish organisation number, or the personal identity number of a sole proprietor, in the form
 * NNNNNN-NNNN. It is read with or without hyphen and with the century prefixes 16 (organisations)
 * and 18, 19, 20 (persons). The last digit is the Luhn check digit over all ten (domain rules §6).
 *
 * <p>A person's number is personal data: it stands in no URL, log line or mail subject. {@link
 * #toString()} therefore hides it; {@link #value()} does not.
 */
public record OrganisationNumber(String value) {

    private static final Pattern WRITTEN = Pattern.compile("(1[6-9]|20)?(\\d{6})([-+]?)(\\d{4})");
    private static final int COORDINATION_DAYS = 60;

    /**
     * @param field the field it was entered in, for the refusal
     * @throws BusinessException REQUIRED or INVALID_ORGANISATION_NUMBER
     */
    public static OrganisationNumber of(String field, String entered) {
        if (entered == null || entered.isBlank()) {
            throw BusinessException.at(field, ErrorCode.REQUIRED);
        }
        Matcher parts = WRITTEN.matcher(entered.strip());
        if (!parts.matches()) {
            throw BusinessException.at(field, ErrorCode.INVALID_ORGANISATION_NUMBER);
        }
        String century = parts.group(1);
        String ten = parts.group(2) + parts.group(4);
        boolean plus = "+".equals(parts.group(3));
        boolean valid =
                hasLuhnCheckDigit(ten)
                        && (isPerson(ten)
                                ? isBirthDate(ten, century, plus)
                                : (century == null || "16".equals(century)) && !plus);
        if (!valid) {
            throw BusinessException.at(field, ErrorCode.INVALID_ORGANISATION_NUMBER);
        }
        return new OrganisationNumber(parts.group(2) + (plus ? "+" : "-") + parts.group(4));
    }

    /** Whether it is a sole proprietor's personal identity number. */
    public boolean isPersonal() {
        return isPerson(value);
    }

    private static boolean isPerson(String digits) {
        return digits.charAt(2) < '2';
    }

    private static boolean hasLuhnCheckDigit(String ten) {
        int sum = 0;
        for (int i = 0; i < ten.length(); i++) {
            int digit = (ten.charAt(i) - '0') * (i % 2 == 0 ? 2 : 1);
            sum += digit / 10 + digit % 10;
        }
        return sum % 10 == 0;
    }

    /** Without a century the date has to exist in one of those a living person can be born in. */
    private static boolean isBirthDate(String ten, String century, boolean plus) {
        if ("16".equals(century) || "17".equals(century)) {
            return false;
        }
        int year = Integer.parseInt(ten.substring(0, 2));
        int month = Integer.parseInt(ten.substring(2, 4));
        int day = Integer.parseInt(ten.substring(4, 6));
        int calendarDay = day > COORDINATION_DAYS ? day - COORDINATION_DAYS : day;
        if (century != null) {
            return exists(Integer.parseInt(century) * 100 + year, month, calendarDay);
        }
        return plus
                ? exists(1800 + year, month, calendarDay) || exists(1900 + year, month, calendarDay)
                : exists(1900 + year, month, calendarDay)
                        || exists(2000 + year, month, calendarDay);
    }

    private static boolean exists(int year, int month, int day) {
        try {
            LocalDate.of(year, month, day);
            return true;
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }

    /** Without its digits when it is a person's. */
    @Override
    public String toString() {
        return isPersonal() ? "NNNNNN-NNNN" : value;
    }
}
