package se.samverk.statement;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import se.samverk.shared.Amount;
import se.samverk.shared.BusinessException;
import se.samverk.table.TableReader;
import se.samverk.table.TableRow;

/** Reads the tables that the pages of banks give to people, as text in any usual encoding or as a workbook. */
final class TableStatement {

    /** Years of a busy account. */
    static final int MOST_ROWS = 20_000;

    /** What banks write in place of the day of what is only reserved. */
    private static final Set<String> NOT_BOOKED =
            Set.of("", "reserverat", "reserverad", "preliminär", "prel", "väntande");

    private final StatementFaults faults = new StatementFaults();

    /** By the number of the account, which is nothing where the table does not tell it. */
    private final Map<String, TableAccount> accounts = new LinkedHashMap<>();

    private TableHead head;

    /**
     * @throws BusinessException all that is wrong, each with its line
     */
    static StatementFile read(byte[] file, ColumnWords words) {
        List<TableRow> rows = TableReader.read(file, null, row -> TableHead.fit(row, words), MOST_ROWS)
                .rows();
        if (rows.size() > MOST_ROWS) {
            throw BusinessException.at("file", StatementError.STATEMENT_TOO_MANY_ROWS, MOST_ROWS);
        }
        return new TableStatement().read(rows, words);
    }

    private StatementFile read(List<TableRow> rows, ColumnWords words) {
        int place = TableHead.place(rows, words);
        if (rows.isEmpty()) {
            throw BusinessException.at("file", StatementError.STATEMENT_EMPTY);
        }
        head = TableHead.of(rows.get(place), words);
        if (!head.isEnough()) {
            throw StatementFaults.at((int) rows.get(place).number(), StatementError.STATEMENT_COLUMNS_UNKNOWN);
        }
        rows.subList(place + 1, rows.size()).forEach(this::readRow);
        faults.refuse();
        return new StatementFile(
                StatementFormat.TABLE,
                accounts.isEmpty()
                        ? List.of(new TableAccount(null, 0).statement())
                        : accounts.values().stream()
                                .map(TableAccount::statement)
                                .toList());
    }

    private void readRow(TableRow row) {
        String day = head.cell(row, StatementColumn.DAY);
        boolean isAmount = !head.joined(row, StatementColumn.AMOUNT, StatementColumn.IN, StatementColumn.OUT)
                .isEmpty();
        if (NOT_BOOKED.contains(day.toLowerCase(Locale.ROOT))) {
            account(row).addWaiting(isAmount ? 1 : 0);
            return;
        }
        LocalDate booked = faults.checked(() -> day(row, day));
        Amount amount = faults.checked(() -> amount(row));
        String written = head.cell(row, StatementColumn.BALANCE);
        Amount balance = written.isEmpty() ? null : faults.checked(() -> inTable(row, written));
        if (booked != null && amount != null && !amount.isZero()) {
            account(row).add(row(row, booked, amount), balance);
        }
    }

    private TableAccount account(TableRow row) {
        String number = ShownText.reference(head.joined(row, StatementColumn.CLEARING, StatementColumn.ACCOUNT)
                .replace(" ", ""));
        return accounts.computeIfAbsent(
                number == null ? "" : number, key -> new TableAccount(number, (int) row.number()));
    }

    private StatementRow row(TableRow row, LocalDate booked, Amount amount) {
        String counterparty = ShownText.name(head.cell(row, StatementColumn.COUNTERPARTY));
        String text = ShownText.text(head.joined(row, StatementColumn.TEXT));
        String currency = head.cell(row, StatementColumn.CURRENCY);
        return new StatementRow(
                (int) row.number(),
                booked,
                amount,
                currency.isEmpty() ? null : currency.toUpperCase(Locale.ROOT),
                text == null ? counterparty == null ? "–" : counterparty : text,
                counterparty,
                ShownText.reference(head.cell(row, StatementColumn.REFERENCE)),
                ShownText.reference(head.cell(row, StatementColumn.BANK_REFERENCE)),
                0);
    }

    private static LocalDate day(TableRow row, String written) {
        try {
            return WrittenDay.of(written);
        } catch (DateTimeException none) {
            throw StatementFaults.at((int) row.number(), StatementError.STATEMENT_DAY_NOT_VALID, shown(written));
        }
    }

    private Amount amount(TableRow row) {
        if (head.has(StatementColumn.AMOUNT)) {
            return inTable(row, head.cell(row, StatementColumn.AMOUNT));
        }
        String in = head.cell(row, StatementColumn.IN);
        String out = head.cell(row, StatementColumn.OUT);
        Amount came = in.isEmpty() ? Amount.ZERO : inTable(row, in);
        Amount went = out.isEmpty() ? Amount.ZERO : inTable(row, out);
        // Some banks write what goes out with a sign, some without.
        return came.minus(went.value().signum() < 0 ? went.negated() : went);
    }

    private static Amount inTable(TableRow row, String written) {
        try {
            return WrittenAmount.inTable(written);
        } catch (NumberFormatException none) {
            throw StatementFaults.at((int) row.number(), StatementError.STATEMENT_AMOUNT_NOT_VALID, shown(written));
        }
    }

    static String shown(String written) {
        String shown = ShownText.reference(written);
        return shown == null ? "" : shown;
    }
}
