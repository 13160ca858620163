package se.samverk.company;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import se.samverk.shared.BusinessException;
import se.samverk.shared.CheckDigits;
import se.samverk.shared.CommonError;
import se.samverk.shared.PlainText;

/**
 * A Swedish organisation number, in the form NNNNNN-NNNN, or the personal identity number of a sole
 * proprietor, in the form YYYYMMDD-NNNN: the last ten digits are given anew after a hundred years,
 * so only with its century is a number one person's for good. It is read with or without hyphen,
 * whichever line a program makes of it, with blanks between the digits, and with the prefix 16 for
 * organisations; a person's with or without century. The last digit is the Luhn check digit over the
 * last ten (domain rules §6).
 *
 * <p>A coordination number, of somebody who has never been registered in Sweden, has 60 added to the
 * day. Where the day or the month of birth is not known it stands as 00, the day thus as 60: that is
 * a number as good as any other. The number within the day is 001 to 999, so 000 is nobody's. Source:
 * the Tax Agency's SKV M 2010:3 section 2 (construction, series), and its open test data
 * "Testsamordningsnummer", of which such numbers are a part.
 *
 * <p>A person's number is personal data: it stands in no URL, log line or mail subject. {@link
 * #toString()} therefore hides it; {@link #value()} does not.
 */
public record OrganisationNumber(String value) {

    private static final Pattern WRITTEN = Pattern.compile("(1[6-9]|20)?(\\d{6})([-+]?)(\\d{4})");

    /** The cell of a number that a spreadsheet shows with decimals. */
    private static final Pattern DECIMALS = Pattern.compile("(?<=\\d{9})[.,]0+$");

    /** How a spreadsheet writes a long number that it has rounded. */
    private static final Pattern ROUNDED = Pattern.compile("\\d([.,]\\d+)?E\\+?\\d+", Pattern.CASE_INSENSITIVE);

    /** What is left when a spreadsheet has taken the zero at the beginning. */
    private static final Pattern NINE_DIGITS = Pattern.compile("(\\d{5})-?(\\d{4})");

    private static final Pattern LIKE_A_PERSONS = Pattern.compile(
            "(?<!\\d)(1[6-9]|20)?\\d\\d[- ]?[01]\\d[- ]?\\d\\d[-+\u2010-\u2015\u2212 ]{0,3}\\d{4}(?!\\d)");
    private static final int LENGTH_OF_ORGANISATION = 11;
    private static final int COORDINATION_DAYS = 60;
    private static final String NOBODYS = "000";
    private static final int AGE_OF_PLUS = 100;
    private static final int[] CENTURIES = {2000, 1900, 1800};

    /**
     * @param field the field it was entered in, for the refusal
     * @param today decides the century of a person whose number is written without one: the latest
     *     in which the day of birth is past, with + the latest that makes the person a hundred this
     *     year or earlier, as the Swedish Tax Agency writes it
     * @throws BusinessException REQUIRED; INVALID_ORGANISATION_NUMBER, or
     *     ORGANISATION_NUMBER_CHANGED for what a spreadsheet has made of a number
     */
    public static OrganisationNumber of(String field, String entered, LocalDate today) {
        String text = PlainText.seen(entered);
        if (text.isEmpty()) {
            throw BusinessException.at(field, CommonError.REQUIRED);
        }
        String written = asWritten(text);
        return read(written, today)
                .map(OrganisationNumber::new)
                .orElseThrow(() -> BusinessException.at(
                        field,
                        isChanged(written, today)
                                ? CompanyError.ORGANISATION_NUMBER_CHANGED
                                : CompanyError.INVALID_ORGANISATION_NUMBER));
    }

    /** With one kind of hyphen, and nothing but that and digits. */
    private static String asWritten(String text) {
        StringBuilder written = new StringBuilder();
        text.codePoints()
                .filter(each -> each != ' ')
                .map(each -> isLine(each) ? '-' : each)
                .forEach(written::appendCodePoint);
        return DECIMALS.matcher(written).replaceFirst("");
    }

    private static boolean isLine(int character) {
        return UCharacter.hasBinaryProperty(character, UProperty.DASH);
    }

    private static boolean isChanged(String written, LocalDate today) {
        Matcher nine = NINE_DIGITS.matcher(written);
        boolean withoutZero = nine.matches()
                && read("0" + nine.group(1) + "-" + nine.group(2), today).isPresent();
        return withoutZero || ROUNDED.matcher(written).matches();
    }

    private static Optional<String> read(String written, LocalDate today) {
        Matcher parts = WRITTEN.matcher(written);
        return parts.matches() && CheckDigits.isLuhn(parts.group(2) + parts.group(4))
                ? read(parts, today)
                : Optional.empty();
    }

    private static Optional<String> read(Matcher parts, LocalDate today) {
        String prefix = parts.group(1);
        String six = parts.group(2);
        boolean plus = "+".equals(parts.group(3));
        String number = six + "-" + parts.group(4);
        if (six.charAt(2) < '2') {
            if (parts.group(4).startsWith(NOBODYS)) {
                return Optional.empty();
            }
            return yearOfBirth(six, prefix, plus, today).map(year -> year / 100 + number);
        }
        boolean ofOrganisation = (prefix == null || "16".equals(prefix)) && !plus;
        return ofOrganisation ? Optional.of(number) : Optional.empty();
    }

    private static Optional<Integer> yearOfBirth(String six, String century, boolean plus, LocalDate today) {
        int yearOfCentury = Integer.parseInt(six.substring(0, 2));
        return IntStream.of(CENTURIES)
                .filter(start -> century == null || start == Integer.parseInt(century) * 100)
                .map(start -> start + yearOfCentury)
                .filter(year -> !plus || year <= today.getYear() - AGE_OF_PLUS)
                .filter(year -> isPast(year, six, today))
                .boxed()
                .findFirst();
    }

    /** What is not known of a day of birth is taken for the first it can be. */
    private static boolean isPast(int year, String six, LocalDate today) {
        int month = Integer.parseInt(six.substring(2, 4));
        int day = Integer.parseInt(six.substring(4, 6));
        boolean coordination = day >= COORDINATION_DAYS;
        int knownDay = coordination ? day - COORDINATION_DAYS : day;
        try {
            return !LocalDate.of(year, orFirst(month, coordination), orFirst(knownDay, coordination))
                    .isAfter(today);
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }

    private static int orFirst(int part, boolean coordination) {
        return coordination && part == 0 ? 1 : part;
    }

    /**
     * Whether a text contains what looks like a person's number, right or mistyped: such a text is
     * kept out of addresses.
     */
    public static boolean looksPersonal(String text) {
        return LIKE_A_PERSONS.matcher(PlainText.seen(text)).find();
    }

    /** Whether it is a sole proprietor's personal identity number. */
    public boolean isPersonal() {
        return value.length() > LENGTH_OF_ORGANISATION;
    }

    /** Without its digits when it is a person's. */
    @Override
    public String toString() {
        return isPersonal() ? "YYYYMMDD-NNNN" : value;
    }
}
