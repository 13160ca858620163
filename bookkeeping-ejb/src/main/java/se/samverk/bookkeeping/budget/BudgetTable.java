package se.samverk.bookkeeping.budget;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import se.samverk.bookkeeping.entry.TypedAmount;
import se.samverk.shared.Amount;
import se.samverk.shared.BusinessException;
import se.samverk.shared.Faults;
import se.samverk.shared.PlainText;
import se.samverk.table.TableReader;
import se.samverk.table.TableRow;

/**
 * A budget as other programs write it: a row for each account, with an amount for each month or a single one for the year,
 * which is divided evenly. Its name may stand after the account, a sum at the end; a row above that names the columns is passed over.
 */
final class BudgetTable {

    private static final int MOST_ROWS = 2_000;
    private static final String FIELD = "file";

    private final int months;

    BudgetTable(int months) {
        this.months = months;
    }

    /**
     * The rows as they would be typed.
     *
     * @throws BusinessException BUDGET_COLUMNS_NOT_KNOWN, BUDGET_ROW_NOT_VALID for each row, and what {@link TableReader#read}
     *     refuses, at {@code file}
     */
    List<BudgetForm.Row> read(byte[] file) {
        List<TableRow> rows =
                TableReader.read(file, null, row -> isAccount(row) ? row.cells().size() : 0, MOST_ROWS).rows().stream()
                        .filter(BudgetTable::isAccount)
                        .toList();
        boolean named = !rows.isEmpty() && rows.stream().noneMatch(row -> isAmount(row.cell(1)));
        int first = named ? 2 : 1;
        int columns = rows.stream().mapToInt(row -> width(row) - first).max().orElse(0);
        if (columns != 1 && columns != months && columns != months + 1) {
            throw BusinessException.at(FIELD, BudgetError.BUDGET_COLUMNS_NOT_KNOWN, months);
        }
        Faults faults = new Faults();
        List<BudgetForm.Row> read = rows.stream()
                .map(row -> faults.checked(() -> columns == 1 ? ofYear(row, first) : ofMonths(row, first)))
                .toList();
        faults.refuse();
        return read;
    }

    private static int width(TableRow row) {
        int width = row.cells().size();
        while (width > 0 && PlainText.seen(row.cell(width - 1)).isEmpty()) {
            width--;
        }
        return width;
    }

    private static boolean isAccount(TableRow row) {
        return account(row).matches("\\d{4,8}");
    }

    /** The number, without a name that stands in the same cell. */
    private static String account(TableRow row) {
        return PlainText.seen(row.cell(0)).split(" ")[0];
    }

    private static boolean isAmount(String cell) {
        return PlainText.seen(cell).matches("[-−]?[\\d\\s]+([.,]\\d+)?");
    }

    private BudgetForm.Row ofMonths(TableRow row, int first) {
        return new BudgetForm.Row(
                account(row),
                IntStream.range(0, months)
                        .mapToObj(month -> amount(row, first + month).toString())
                        .toList());
    }

    /** In whole öre; what cannot be divided is in the last month. */
    private BudgetForm.Row ofYear(TableRow row, int column) {
        Amount year = amount(row, column);
        Amount each = new Amount(year.value().divide(BigDecimal.valueOf(months), 2, RoundingMode.DOWN));
        Amount last = year.minus(Amount.sum(Collections.nCopies(months - 1, each)));
        return new BudgetForm.Row(
                account(row),
                IntStream.range(0, months)
                        .mapToObj(month -> (month == months - 1 ? last : each).toString())
                        .toList());
    }

    private static Amount amount(TableRow row, int column) {
        try {
            return TypedAmount.of(FIELD, row.cell(column));
        } catch (BusinessException notValid) {
            throw BusinessException.at(
                    FIELD, BudgetError.BUDGET_ROW_NOT_VALID, row.number(), PlainText.seen(row.cell(column)));
        }
    }
}
