package se.samverk.bookkeeping.filing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The EC sales list (<i>periodisk sammanställning</i>) of a month or a quarter: what was sold to whom in other EU countries
 * without VAT.
 *
 * @param due by when it is handed in as a file: the 25th of the next month, or the next working day (SFL 35:9)
 * @param rows by VAT number, as it is {@link #written}
 * @param missing the entries that lack the buyer's VAT number, without which there is no list
 */
public record EcSales(YearMonth first, YearMonth last, LocalDate due, List<Row> rows, List<VatLine> missing) {

    /** As VAT numbers begin in other EU countries; XI is Northern Ireland, for goods. */
    private static final Pattern OF_OTHER_COUNTRY = Pattern.compile(
            "(AT|BE|BG|CY|CZ|DE|DK|EE|EL|ES|FI|FR|HR|HU|IE|IT|LT|LU|LV|MT|NL|PL|PT|RO|SI|SK|XI)\\w{2,12}");

    /**
     * What one buyer bought, in whole kronor.
     *
     * @param goods null for nothing, as what follows; 0 where it came to nothing
     * @param triangular as an intermediary in triangular trade
     */
    public record Row(String vatNumber, Long goods, Long triangular, Long services) {

        /** Whether the number can be that of a buyer in another EU country. */
        public boolean isPlausible() {
            return OF_OTHER_COUNTRY.matcher(vatNumber).matches();
        }
    }

    /** A VAT number as the Tax Agency's file has it, however it was typed: digits and capitals alone. */
    static String written(String vatNumber) {
        return vatNumber.replaceAll("[^0-9A-Za-z]", "").toUpperCase(Locale.ROOT);
    }

    /** The VAT numbers that cannot be those of buyers in another EU country. */
    public List<String> implausible() {
        return rows.stream()
                .filter(row -> !row.isPlausible())
                .map(Row::vatNumber)
                .toList();
    }

    /** Whether it names goods for more than a month, which are listed month by month. */
    public boolean isTooLongForGoods() {
        return !first.equals(last) && rows.stream().anyMatch(row -> row.goods() != null || row.triangular() != null);
    }
}
