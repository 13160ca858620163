package se.samverk.bookkeeping.filing;

import java.time.YearMonth;
import java.util.List;

/**
 * The EC sales list (<i>periodisk sammanställning</i>) of a month or a quarter: what was sold to whom in other EU countries
 * without VAT.
 *
 * @param rows by VAT number
 * @param missing the entries that lack the buyer's VAT number, without which there is no list
 */
public record EcSales(YearMonth first, YearMonth last, List<Row> rows, List<VatLine> missing) {

    /**
     * What one buyer bought, in whole kronor.
     *
     * @param goods null for nothing, as what follows; 0 where it came to nothing
     * @param triangular as an intermediary in triangular trade
     */
    public record Row(String vatNumber, Long goods, Long triangular, Long services) {}
}
