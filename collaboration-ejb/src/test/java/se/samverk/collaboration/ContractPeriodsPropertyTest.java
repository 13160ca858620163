package se.samverk.collaboration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class ContractPeriodsPropertyTest {

    @Property
    @Label("D4d: a renewal is after the day, a whole number of periods from the first, and the next")
    void renewalIsTheFirstOneAfterTheDay(
            @ForAll @IntRange(max = 3_700) int acceptedAfter2024,
            @ForAll("periods") int months,
            @ForAll @IntRange(max = 7_500) int daysLater) {
        LocalDate acceptedOn = LocalDate.of(2024, 1, 1).plusDays(acceptedAfter2024);
        LocalDate day = acceptedOn.plusDays(daysLater);

        LocalDate renewal = new ContractPeriods(acceptedOn, months).renewalAfter(day);

        int periods = 1;
        while (!acceptedOn.plusMonths((long) periods * months).isAfter(day)) {
            periods++;
        }
        assertThat(renewal).isAfter(day).isEqualTo(acceptedOn.plusMonths((long) periods * months));
    }

    @Provide
    Arbitrary<Integer> periods() {
        return Arbitraries.of(1, 3, 12);
    }
}
