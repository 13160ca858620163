package se.samverk.overview;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.samverk.collaboration.State;
import se.samverk.shared.Time;

/**
 * What became of the invitations of some months.
 *
 * @param months one for each, oldest first, also where nothing was sent
 * @param acceptedPercent of those answered or expired, how many were accepted; null when none was
 * @param medianToAnswer from the sending of an invitation to its answer; null when none was
 *     answered
 */
public record InvitationFigures(List<Month> months, Integer acceptedPercent, Duration medianToAnswer) {

    /** What became of an invitation. */
    public enum Outcome {
        ACCEPTED,
        DECLINED,
        /** Nobody answered in time. */
        EXPIRED,
        REVOKED,
        WAITING;

        private boolean isSettled() {
            return this == ACCEPTED || this == DECLINED || this == EXPIRED;
        }
    }

    /** The invitations that were last sent in a month, by what became of them. */
    public record Month(YearMonth month, Map<Outcome, Long> counts) {

        public long count(Outcome outcome) {
            return counts.getOrDefault(outcome, 0L);
        }

        public long getSent() {
            return counts.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /**
     * One invitation.
     *
     * @param answeredAt null when nobody has
     */
    public record Sent(Instant at, Outcome outcome, Instant answeredAt) {

        /** As a query finds it; what was accepted counts as that, whatever has become of it since. */
        public Sent(Instant at, State state, LocalDate acceptedOn, Instant answeredAt) {
            this(at, acceptedOn == null ? unaccepted(state) : Outcome.ACCEPTED, answeredAt);
        }

        private static Outcome unaccepted(State state) {
            return switch (state) {
                case DECLINED -> Outcome.DECLINED;
                case EXPIRED -> Outcome.EXPIRED;
                case REVOKED -> Outcome.REVOKED;
                default -> Outcome.WAITING;
            };
        }
    }

    /** The figures of the invitations from a month up to another, both included. */
    static InvitationFigures of(List<Sent> invitations, YearMonth from, YearMonth to) {
        List<Month> months = Stream.iterate(from, month -> !month.isAfter(to), month -> month.plusMonths(1))
                .map(month -> month(month, invitations))
                .toList();
        return new InvitationFigures(months, acceptedPercent(invitations), median(invitations));
    }

    private static Month month(YearMonth month, List<Sent> invitations) {
        Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
        invitations.stream()
                .filter(sent -> YearMonth.from(sent.at().atZone(Time.ZONE)).equals(month))
                .forEach(sent -> counts.merge(sent.outcome(), 1L, Long::sum));
        return new Month(month, counts);
    }

    private static Integer acceptedPercent(List<Sent> invitations) {
        long settled =
                invitations.stream().filter(sent -> sent.outcome().isSettled()).count();
        long accepted = invitations.stream()
                .filter(sent -> sent.outcome() == Outcome.ACCEPTED)
                .count();
        return settled == 0 ? null : Math.toIntExact(Math.round(100.0 * accepted / settled));
    }

    /** With an even number, the mean of the two in the middle. */
    private static Duration median(List<Sent> invitations) {
        List<Duration> times = new ArrayList<>(invitations.stream()
                .filter(sent -> sent.answeredAt() != null)
                .map(sent -> Duration.between(sent.at(), sent.answeredAt()))
                .sorted()
                .toList());
        if (times.isEmpty()) {
            return null;
        }
        Duration upper = times.get(times.size() / 2);
        Duration lower = times.get((times.size() - 1) / 2);
        return lower.plus(upper).dividedBy(2);
    }
}
