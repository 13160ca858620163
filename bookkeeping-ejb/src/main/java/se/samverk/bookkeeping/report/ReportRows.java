package se.samverk.bookkeeping.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import se.samverk.bookkeeping.ledger.AccountBalance;
import se.samverk.bookkeeping.ledger.Balances;
import se.samverk.shared.Amount;
import se.samverk.shared.Time;
import se.samverk.table.TableFile;

/** The rows of reports as the cells of tables. */
@ApplicationScoped
class ReportRows {

    private static final int AT_ONCE = 1_000;

    @Inject
    Balances balances;

    @Inject
    Statements statements;

    @Inject
    GeneralLedger ledger;

    @Inject
    Journal journal;

    /** How many rows there are, where there may be many. */
    long count(String companyId, ReportFiles.Order order) {
        return switch (order.report()) {
            case GENERAL_LEDGER, JOURNAL -> journal.countLines(companyId, order.months());
            default -> 0;
        };
    }

    /** The keys of the names of the columns. */
    List<String> columns(String companyId, ReportFiles.Order order) {
        List<String> columns = new ArrayList<>(order.report().columns());
        switch (order.report()) {
            case INCOME_STATEMENT, BALANCE_SHEET ->
                statement(companyId, order).columns().forEach(column -> columns.add(column.name()));
            default -> {
                // All of them are known.
            }
        }
        return columns;
    }

    private Statement statement(String companyId, ReportFiles.Order order) {
        return order.report() == Report.INCOME_STATEMENT
                ? statements.incomeStatement(companyId, order.months())
                : statements.balanceSheet(companyId, order.months());
    }

    void write(String companyId, ReportFiles.Order order, TableFile table) throws IOException {
        ReportMonths months = order.months();
        switch (order.report()) {
            case INCOME_STATEMENT, BALANCE_SHEET -> write(statement(companyId, order), order, table);
            case TRIAL_BALANCE -> {
                for (AccountBalance balance : balances.trialBalance(companyId, months.first(), months.last())) {
                    table.row(cells(balance));
                }
            }
            case GENERAL_LEDGER -> writeLedger(companyId, months, table);
            case JOURNAL -> writeJournal(companyId, months, table);
        }
    }

    private static void write(Statement statement, ReportFiles.Order order, TableFile table) throws IOException {
        for (Statement.Row row : statement.rows()) {
            List<Object> cells = new ArrayList<>();
            cells.add(row.kind() == Statement.Kind.ACCOUNT ? row.key() : null);
            cells.add(row.text().in(order.language()));
            row.figures().forEach(figure -> cells.add(figure.value()));
            table.row(cells);
        }
    }

    private static List<?> cells(AccountBalance balance) {
        return List.of(
                balance.number(),
                balance.name(),
                balance.opening().value(),
                balance.debit().value(),
                balance.credit().value(),
                balance.closing().value());
    }

    private void writeLedger(String companyId, ReportMonths months, TableFile table) throws IOException {
        for (AccountBalance account : balances.trialBalance(companyId, months.first(), months.last())) {
            table.row(Arrays.asList(
                    account.number(),
                    null,
                    null,
                    account.name(),
                    null,
                    null,
                    null,
                    null,
                    account.opening().value()));
            String after = null;
            do {
                LedgerPage page =
                        ledger.page(companyId, account.number(), months, GeneralLedger.From.of(null, after), AT_ONCE);
                for (LedgerPage.Line line : page.lines()) {
                    table.row(cells(account.number(), line));
                }
                after = page.after();
            } while (after != null);
        }
    }

    private static List<?> cells(String account, LedgerPage.Line line) {
        return Arrays.asList(
                account,
                line.day(),
                line.series() + line.number(),
                line.description(),
                line.costCentre(),
                line.project(),
                orNothing(line.amount().debit()),
                orNothing(line.amount().credit()),
                line.balance().value());
    }

    private static BigDecimal orNothing(Amount amount) {
        return amount.isZero() ? null : amount.value();
    }

    private void writeJournal(String companyId, ReportMonths months, TableFile table) throws IOException {
        List<JournalRow> piece;
        String after = null;
        do {
            piece = journal.piece(companyId, months, after, AT_ONCE);
            for (JournalRow entry : piece) {
                for (JournalRow.Line line : entry.lines()) {
                    table.row(cells(entry, line));
                }
                after = entry.entryId();
            }
        } while (piece.size() == AT_ONCE);
    }

    private static List<?> cells(JournalRow entry, JournalRow.Line line) {
        return Arrays.asList(
                Time.minute(entry.registeredAt()),
                entry.series() + entry.number(),
                entry.day(),
                line.description() == null ? entry.description() : line.description(),
                entry.counterparty(),
                entry.document(),
                entry.registeredBy(),
                line.account() + " " + line.accountName(),
                orNothing(line.amount().debit()),
                orNothing(line.amount().credit()));
    }
}
