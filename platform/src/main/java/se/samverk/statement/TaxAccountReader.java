package se.samverk.statement;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.samverk.shared.Amount;
import se.samverk.shared.BusinessException;
import se.samverk.table.TableReader;
import se.samverk.table.TableRow;

/**
 * Reads the statement of a tax account as the Tax Agency's e-service <i>Skattekonto</i> gives it to people: day, text and amount without
 * headings, below a row with name and organisation number, between a row with the opening and one with the closing balance. The
 * agency publishes no description of it; the form is that which programs of others read. What is of another form is refused.
 */
final class TaxAccountReader {

    private static final Pattern OPENING_ROW =
            Pattern.compile("(?m)^(\"\")?;\"?Ing.{1,2}ende saldo \\d{4}-\\d{2}-\\d{2}\"?;");
    private static final Pattern BALANCE = Pattern.compile("(Ing|Utg)ående saldo (\\d{4}-\\d{2}-\\d{2})");
    private static final Pattern NUMBER = Pattern.compile("\\d{6}(\\d{2})?-?\\d{4}");
    private static final int COLUMNS = 3;

    private final StatementFaults faults = new StatementFaults();
    private final List<StatementRow> rows = new ArrayList<>();
    private String account;
    private StatedBalance opening;
    private StatedBalance closing;
    private int last;

    /**
     * @param beginning of the file, each byte as a sign
     */
    static boolean knows(String beginning) {
        return OPENING_ROW.matcher(beginning).find();
    }

    /**
     * @throws BusinessException all that is wrong, each with its line
     */
    static StatementFile read(byte[] file) {
        List<TableRow> all = TableReader.read(
                        file, null, row -> row.cells().size() == COLUMNS ? 1 : 0, TableStatement.MOST_ROWS)
                .rows();
        if (all.size() > TableStatement.MOST_ROWS) {
            throw BusinessException.at("file", StatementError.STATEMENT_TOO_MANY_ROWS, TableStatement.MOST_ROWS);
        }
        return new TaxAccountReader().read(all);
    }

    private StatementFile read(List<TableRow> all) {
        all.forEach(this::readRow);
        faults.refuse();
        if (opening == null || closing == null) {
            throw StatementFaults.at(last, StatementError.TAX_ACCOUNT_NOT_WHOLE);
        }
        Amount sum = opening.amount()
                .plus(Amount.sum(rows.stream().map(StatementRow::amount).toList()));
        if (!sum.equals(closing.amount())) {
            throw StatementFaults.at(last, StatementError.TAX_ACCOUNT_SUM_WRONG, closing.amount(), sum);
        }
        return new StatementFile(
                StatementFormat.TAX,
                List.of(new Statement(account, account == null ? 0 : 1, null, opening, closing, rows, 0)));
    }

    private void readRow(TableRow row) {
        last = (int) row.number();
        Matcher balance = BALANCE.matcher(row.cell(1).strip());
        if (balance.matches()) {
            LocalDate day = faults.checked(() -> day(row, balance.group(2)));
            Amount amount = faults.checked(() -> amount(row));
            if (day != null && amount != null) {
                tell(balance.group(1).equals("Ing"), new StatedBalance(day, amount));
            }
        } else if (opening == null) {
            String number = row.cell(1).strip();
            account = NUMBER.matcher(number).matches() ? number : account;
        } else {
            LocalDate day = faults.checked(() -> day(row, row.cell(0).strip()));
            Amount amount = faults.checked(() -> amount(row));
            String text = ShownText.text(row.cell(1));
            if (day != null && amount != null && !amount.isZero()) {
                rows.add(new StatementRow(last, day, amount, null, text == null ? "–" : text, null, null, null, 0));
            }
        }
    }

    private void tell(boolean opens, StatedBalance balance) {
        if (opens) {
            opening = balance;
        } else {
            closing = balance;
        }
    }

    private static LocalDate day(TableRow row, String written) {
        try {
            return WrittenDay.of(written);
        } catch (DateTimeException none) {
            throw StatementFaults.at(
                    (int) row.number(), StatementError.STATEMENT_DAY_NOT_VALID, TableStatement.shown(written));
        }
    }

    private static Amount amount(TableRow row) {
        try {
            return WrittenAmount.inTable(row.cell(2));
        } catch (NumberFormatException none) {
            throw StatementFaults.at(
                    (int) row.number(), StatementError.STATEMENT_AMOUNT_NOT_VALID, TableStatement.shown(row.cell(2)));
        }
    }
}
