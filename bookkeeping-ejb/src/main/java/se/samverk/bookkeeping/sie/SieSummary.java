package se.samverk.bookkeeping.sie;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What a file holds, for whoever decides whether to take it in: read to its end, nothing of it kept but figures.
 *
 * @param lines how many it has
 * @param series in the order in which they begin
 * @param firstDay of its vouchers; null when it has none
 * @param lastDay of its vouchers; null when it has none
 * @param rows that count
 * @param added those of them that came to their voucher later
 * @param removed rows that were struck
 */
public record SieSummary(
        SieHead head,
        SieEncoding encoding,
        int lines,
        Map<SieBalance.Kind, Integer> balances,
        List<Series> series,
        LocalDate firstDay,
        LocalDate lastDay,
        int rows,
        int added,
        int removed,
        SieFaults faults) {

    /**
     * The vouchers of one series.
     *
     * @param name empty when they have none
     * @param firstNumber of the first in the file, as it is written
     * @param lastNumber of the last in the file, as it is written
     */
    public record Series(String name, int vouchers, String firstNumber, String lastNumber) {

        private Series and(Series later) {
            return new Series(name, vouchers + later.vouchers, firstNumber, later.lastNumber);
        }
    }

    /** Reads the whole file. */
    public static SieSummary of(SieSource source) throws IOException {
        return of(source, item -> {});
    }

    /**
     * Reads the whole file.
     *
     * @param also is given each balance and voucher, too
     */
    public static SieSummary of(SieSource source, Consumer<SieItem> also) throws IOException {
        Figures figures = new Figures();
        try (SieReader reader = SieReader.open(source)) {
            while (reader.hasNext()) {
                SieItem item = reader.next();
                figures.take(item);
                also.accept(item);
            }
            return figures.summary(reader);
        }
    }

    public int vouchers() {
        return series.stream().mapToInt(Series::vouchers).sum();
    }

    /** The file's own fiscal year. */
    public Optional<SieYear> year() {
        return head.year(0);
    }

    /** Whether it is what another program hands to a ledger to take in (4I), without any balance. */
    public boolean isOfVouchersAlone() {
        return head.type() == SieType.VOUCHERS && balances.isEmpty();
    }

    private static final class Figures {

        private final Map<SieBalance.Kind, Integer> balances = new EnumMap<>(SieBalance.Kind.class);
        private final Map<String, Series> series = new LinkedHashMap<>();
        private LocalDate firstDay;
        private LocalDate lastDay;
        private int rows;
        private int added;
        private int removed;

        void take(SieItem item) {
            if (item instanceof SieVoucher voucher) {
                take(voucher);
            } else if (item instanceof SieBalance balance) {
                balances.merge(balance.kind(), 1, Integer::sum);
            }
        }

        private void take(SieVoucher voucher) {
            series.merge(
                    voucher.series(), new Series(voucher.series(), 1, voucher.number(), voucher.number()), Series::and);
            firstDay = firstDay == null || voucher.date().isBefore(firstDay) ? voucher.date() : firstDay;
            lastDay = lastDay == null || voucher.date().isAfter(lastDay) ? voucher.date() : lastDay;
            rows += voucher.rows().size();
            added += (int) voucher.rows().stream().filter(SieRow::added).count();
            removed += voucher.removed().size();
        }

        SieSummary summary(SieReader reader) {
            return new SieSummary(
                    reader.head(),
                    reader.encoding(),
                    reader.line(),
                    Collections.unmodifiableMap(balances),
                    List.copyOf(series.values()),
                    firstDay,
                    lastDay,
                    rows,
                    added,
                    removed,
                    reader.faults());
        }
    }
}
