package se.samverk.bookkeeping.ledger;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.samverk.shared.BusinessException;
import se.samverk.shared.Faults;

/**
 * Entries that are posted one after the other in one transaction. Rules and rows are those of {@link Ledger}; what each account
 * comes to is added up and written at the end, and no entry is kept in memory once it is written.
 */
public final class EntryBatch implements AutoCloseable {

    private static final int ENTRIES_AT_ONCE = 250;

    private final EntryBatches batches;
    private final FiscalYears years;
    private final Keeper by;
    private final Instant now;
    private final Map<String, Account> chart;
    private final PreparedStatement entries;
    private final PreparedStatement lines;
    private final PreparedStatement words;
    private final Map<LocalDate, AccountingPeriod> periods = new HashMap<>();
    private final Map<String, EntrySeries> series = new HashMap<>();
    private final TurnoverSums sums = new TurnoverSums();
    private int waiting;

    EntryBatch(
            EntryBatches batches,
            Connection connection,
            FiscalYears years,
            Keeper by,
            Instant now,
            Map<String, Account> chart)
            throws SQLException {
        this.batches = batches;
        this.years = years;
        this.by = by;
        this.now = now;
        this.chart = chart;
        this.entries = connection.prepareStatement(Entry.INSERT);
        this.lines = connection.prepareStatement(EntryLine.INSERT);
        this.words = connection.prepareStatement(EntryWord.INSERT);
    }

    /**
     * Posts an entry that is no closing entry.
     *
     * @throws BusinessException as {@link Ledger#post}
     */
    public void post(NewEntry form, EntrySource source) throws SQLException {
        Faults faults = new Faults();
        AccountingPeriod period = faults.checked(() -> period(form));
        Ledger.check(form.lines(), chart, faults);
        faults.refuse();
        Entry entry = new Entry(
                        period, next(period, form.series()), form, new Entry.Origin(by.userId(), now, null, null))
                .from(source);
        add(entries, entry.values());
        for (EntryLine line : EntryLine.of(entry, form.lines())) {
            add(lines, line.values());
            sums.add(line, period);
        }
        for (EntryWord word : EntryWord.of(entry)) {
            add(words, word.values());
        }
        waiting++;
        if (waiting == ENTRIES_AT_ONCE) {
            write();
        }
    }

    /** Asked for once a day: a fiscal year may begin within a month. */
    private AccountingPeriod period(NewEntry form) {
        return periods.computeIfAbsent(form.day(), day -> years.forPosting(by.companyId(), day, false));
    }

    private int next(AccountingPeriod period, String name) {
        return series.computeIfAbsent(period.fiscalYearId() + name, key -> batches.series(period, name))
                .takeNumber();
    }

    private static void add(PreparedStatement statement, List<Object> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, column(values.get(i)));
        }
        statement.addBatch();
    }

    /** Derby takes no values of {@code java.time}. */
    private static Object column(Object value) {
        if (value instanceof LocalDate day) {
            return Date.valueOf(day);
        }
        return value instanceof LocalDateTime moment ? Timestamp.valueOf(moment) : value;
    }

    private void write() throws SQLException {
        entries.executeBatch();
        lines.executeBatch();
        words.executeBatch();
        waiting = 0;
    }

    /** Writes what is left, and what each account comes to. */
    public void finish() throws SQLException {
        write();
        batches.turnOver(sums);
    }

    @Override
    public void close() throws SQLException {
        entries.close();
        lines.close();
        words.close();
    }
}
