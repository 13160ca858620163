package se.samverk.bank;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.samverk.shared.Amount;
import se.samverk.statement.StatementRow;

/** Rows that are there already in another shape: a statement may tell as one what a notification tells payment by payment. */
final class ToldOtherwise {

    /** What the bank has booked at once. */
    private record Booking(String reference, LocalDate day, boolean inParts) {

        private static Booking of(StatementRow row) {
            return new Booking(row.bankReference(), row.day(), row.part() > 0);
        }

        private static Booking of(BankRow row) {
            return new Booking(row.bankReference(), row.bookedOn(), row.isPart());
        }

        private Booking otherwise() {
            return new Booking(reference, day, !inParts);
        }
    }

    private final Map<Booking, Amount> there;

    /**
     * @param there rows with the references of those that are told now
     */
    ToldOtherwise(List<BankRow> there) {
        this.there = sums(there, Booking::of, BankRow::amount);
    }

    /** Takes away those that are there. */
    void removeFrom(Map<String, StatementRow> rows) {
        List<StatementRow> referenced = rows.values().stream()
                .filter(row -> row.bankReference() != null)
                .toList();
        Map<Booking, Amount> told = sums(referenced, Booking::of, StatementRow::amount);
        rows.values()
                .removeIf(row -> row.bankReference() != null
                        && told.get(Booking.of(row))
                                .equals(there.get(Booking.of(row).otherwise())));
    }

    private static <T> Map<Booking, Amount> sums(
            List<T> rows, Function<T, Booking> booking, Function<T, Amount> amount) {
        return rows.stream().collect(Collectors.toMap(booking, amount, Amount::plus));
    }
}
