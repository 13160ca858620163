package se.samverk.bookkeeping.sie;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A voucher ({@code #VER}) as the other program has it. Texts that it does not have are empty.
 *
 * @param series empty, as the number may be, where whoever takes the voucher in is to give them
 * @param registeredOn null when the file does not say it
 * @param sign who registered or last changed it
 * @param rows those that count
 * @param removed rows that were struck ({@code #BTRANS}) and count for nothing
 */
public record SieVoucher(
        int line,
        String series,
        String number,
        LocalDate date,
        String text,
        LocalDate registeredOn,
        String sign,
        List<SieRow> rows,
        List<SieRow> removed)
        implements SieItem {

    /** What the rows sum to: nothing, as it should be. */
    public BigDecimal difference() {
        return rows.stream().map(SieRow::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Series and number, as people call it. */
    public String name() {
        return orNone((series + " " + number).strip());
    }

    String seriesName() {
        return orNone(series);
    }

    private static String orNone(String text) {
        return text.isEmpty() ? "–" : text;
    }
}
