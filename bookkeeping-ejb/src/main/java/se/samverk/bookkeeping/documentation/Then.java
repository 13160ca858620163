package se.samverk.bookkeeping.documentation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import se.samverk.fact.Fact;
import se.samverk.shared.Time;

/** A company's books at the end of a day. */
record Then(String companyId, LocalDate day) {

    /** The last moment of the day in Sweden. */
    Instant moment() {
        return Time.endOf(day).minus(Duration.ofMillis(1));
    }

    /** Whose part of the record tells of them. */
    Fact.Readers readers() {
        return Fact.Readers.ofCompany(companyId, false);
    }
}
