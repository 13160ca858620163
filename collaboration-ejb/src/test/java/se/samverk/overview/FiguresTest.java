package se.samverk.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.samverk.collaboration.State;
import se.samverk.overview.InvitationFigures.Outcome;
import se.samverk.overview.InvitationFigures.Sent;

/** The numbers behind the pictures of the start page. */
class FiguresTest {

    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final YearMonth APRIL = YearMonth.of(2026, 4);

    private static Sent sent(String at, Outcome outcome, String answered) {
        return new Sent(Instant.parse(at), outcome, answered == null ? null : Instant.parse(answered));
    }

    private static InvitationFigures figures(Sent... invitations) {
        return InvitationFigures.of(List.of(invitations), MARCH, APRIL);
    }

    @Test
    @DisplayName("An invitation counts in its Swedish month, also in the hours before UTC's")
    void monthsAreSwedish() {
        InvitationFigures figures = figures(sent("2026-03-31T22:30:00Z", Outcome.WAITING, null));

        assertThat(figures.months()).extracting(m -> m.month()).containsExactly(MARCH, APRIL);
        assertThat(figures.months()).extracting(m -> m.getSent()).containsExactly(0L, 1L);
        assertThat(figures.months().get(1).count(Outcome.WAITING)).isEqualTo(1);
        assertThat(figures.months().get(1).count(Outcome.ACCEPTED)).isZero();
    }

    @Test
    @DisplayName("Of those answered or expired: what waits or was revoked does not count")
    void acceptance() {
        assertThat(figures(
                                sent("2026-03-01T08:00:00Z", Outcome.ACCEPTED, null),
                                sent("2026-03-01T08:00:00Z", Outcome.DECLINED, null),
                                sent("2026-03-01T08:00:00Z", Outcome.EXPIRED, null),
                                sent("2026-03-01T08:00:00Z", Outcome.WAITING, null),
                                sent("2026-03-01T08:00:00Z", Outcome.REVOKED, null))
                        .acceptedPercent())
                .isEqualTo(33);
        assertThat(figures(sent("2026-03-01T08:00:00Z", Outcome.WAITING, null)).acceptedPercent())
                .isNull();
    }

    @Test
    @DisplayName("The median is the middle time, or the mean of the two in the middle")
    void median() {
        Sent hour = sent("2026-03-01T08:00:00Z", Outcome.ACCEPTED, "2026-03-01T09:00:00Z");
        Sent threeHours = sent("2026-03-02T08:00:00Z", Outcome.DECLINED, "2026-03-02T11:00:00Z");
        Sent week = sent("2026-03-03T08:00:00Z", Outcome.ACCEPTED, "2026-03-10T08:00:00Z");
        Sent never = sent("2026-03-03T08:00:00Z", Outcome.EXPIRED, null);

        assertThat(figures(week, hour, never, threeHours).medianToAnswer()).isEqualTo(Duration.ofHours(3));
        assertThat(figures(threeHours, hour).medianToAnswer()).isEqualTo(Duration.ofHours(2));
        assertThat(figures(never).medianToAnswer()).isNull();
    }

    @Test
    @DisplayName("Renewals and endings by month, also the months without any")
    void renewals() {
        LocalDate renewsInMarch = LocalDate.of(2026, 3, 31);
        List<RenewalFigures> figures = RenewalFigures.of(
                List.of(
                        new RenewalFigures.Count(null, renewsInMarch, 2L),
                        new RenewalFigures.Count(null, LocalDate.of(2026, 3, 1), 3L),
                        new RenewalFigures.Count(LocalDate.of(2026, 5, 1), renewsInMarch, 4L)),
                MARCH,
                3);

        assertThat(figures)
                .containsExactly(
                        new RenewalFigures(MARCH, 5, 0),
                        new RenewalFigures(APRIL, 0, 0),
                        new RenewalFigures(YearMonth.of(2026, 5), 0, 4));
    }

    @Test
    @DisplayName("Services in the order of their codes, each with all its states")
    void services() {
        assertThat(ServiceFigures.of(List.of(
                        new ServiceFigures.Count("payroll", State.ACTIVE, 2L),
                        new ServiceFigures.Count("bookkeeping", State.INVITED, 1L),
                        new ServiceFigures.Count("payroll", State.ENDING, 1L))))
                .containsExactly(
                        new ServiceFigures("bookkeeping", 1, 0, 0, 0), new ServiceFigures("payroll", 0, 0, 2, 1));
    }
}
