package se.samverk.company;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import se.samverk.shared.Refused;

/** Domain rules §6 for numbers that are made, with a check digit computed in another way. */
class OrganisationNumberPropertyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);
    private static final DateTimeFormatter SIX_DIGITS = DateTimeFormatter.ofPattern("yyMMdd");

    @Property
    @Label("an organisation's number is the same however it is written")
    void organisationIsTheSameHoweverItIsWritten(@ForAll("organisations") String ten) {
        String one = ten.substring(0, 6) + "-" + ten.substring(6);

        assertThat(read(ten).value()).isEqualTo(one);
        assertThat(read(one).value()).isEqualTo(one);
        assertThat(read("16" + ten).value()).isEqualTo(one);
        assertThat(read("16" + one).value()).isEqualTo(one);
        assertThat(read(one)).hasToString(one);
    }

    @Property
    @Label("a person's number is the same however it is written, and its text tells nothing")
    void personIsTheSameHoweverItIsWritten(
            @ForAll("birthdays") LocalDate born,
            @ForAll boolean coordination,
            @ForAll @IntRange(min = 1, max = 999) int serial) {
        String six = SIX_DIGITS.format(born);
        if (coordination) {
            six = six.substring(0, 4) + (born.getDayOfMonth() + 60);
        }
        String ten = withCheckDigit(six + "%03d".formatted(serial));
        String century = Integer.toString(born.getYear() / 100);
        String one = century + ten.substring(0, 6) + "-" + ten.substring(6);
        boolean latestPast = born.plusYears(100).isAfter(TODAY);
        boolean hundredThisYear = born.getYear() + 100 <= TODAY.getYear();
        List<String> written = new ArrayList<>(List.of(century + ten, one));
        if (latestPast) {
            written.addAll(List.of(ten, one.substring(2)));
        }
        if (hundredThisYear) {
            written.addAll(List.of(one.substring(2).replace('-', '+'), one.replace('-', '+')));
        }

        assertThat(written).allSatisfy(each -> assertThat(read(each).value()).isEqualTo(one));
        assertThat(written).allMatch(OrganisationNumber::looksPersonal);
        assertThat(read(one).value()).isEqualTo(read(read(one).value()).value());
        assertThat(read(one).isPersonal()).isTrue();
        assertThat(read(one).toString()).doesNotContainPattern("\\d");
    }

    @Property
    @Label("a number with any single digit changed is refused")
    void anySingleDigitChangedIsRefused(
            @ForAll("organisations") String ten,
            @ForAll @IntRange(max = 9) int place,
            @ForAll @IntRange(min = 1, max = 9) int difference) {
        int changed = (Character.digit(ten.charAt(place), 10) + difference) % 10;
        String wrong = ten.substring(0, place) + changed + ten.substring(place + 1);

        Refused.with(CompanyError.INVALID_ORGANISATION_NUMBER, () -> read(wrong));
    }

    @Provide
    Arbitrary<String> organisations() {
        Arbitrary<String> two = Arbitraries.strings().numeric().ofLength(2);
        Arbitrary<Character> third = Arbitraries.chars().range('2', '9');
        Arbitrary<String> six = Arbitraries.strings().numeric().ofLength(6);
        return Combinators.combine(two, third, six).as((first, kind, rest) -> withCheckDigit(first + kind + rest));
    }

    @Provide
    Arbitrary<LocalDate> birthdays() {
        LocalDate first = LocalDate.of(1900, 3, 1);
        int days = (int) ChronoUnit.DAYS.between(first, TODAY);
        return Arbitraries.integers().between(0, days).map(first::plusDays);
    }

    private static OrganisationNumber read(String entered) {
        return OrganisationNumber.of("organisationNumber", entered, TODAY);
    }

    /** The one last digit with which doubling every other digit from the right gives tens. */
    private static String withCheckDigit(String nine) {
        for (char last = '0'; last <= '9'; last++) {
            String reversed = new StringBuilder(nine + last).reverse().toString();
            int sum = 0;
            for (int i = 0; i < reversed.length(); i++) {
                int digit = Character.digit(reversed.charAt(i), 10);
                int counted = i % 2 == 1 ? 2 * digit : digit;
                sum += counted > 9 ? counted - 9 : counted;
            }
            if (sum % 10 == 0) {
                return nine + last;
            }
        }
        throw new AssertionError(nine);
    }
}
