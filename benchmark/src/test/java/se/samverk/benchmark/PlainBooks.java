package se.samverk.benchmark;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import se.samverk.shared.Ids;

/** Writes the rows of vouchers that are known as plain JDBC does: in batches, in one transaction, looking at nothing. */
final class PlainBooks {

    private static final int AT_ONCE = 250;
    private static final int MONTHS = 100;

    private static final String ENTRY = """
            insert into entry (id, company_id, fiscal_year_id, series, entry_number, previous_number, dated_on, period_month,
                closing, kind, description, registered_at, registered_by, last_line, zero)
            values (?, ?, ?, 'P', ?, ?, ?, ?, 0, 'ORDINARY', ?, ?, 'eva', ?, 0)
            """;
    private static final String LINE = """
            insert into entry_line (entry_id, line_no, company_id, dated_on, account_number, amount, before_no, before_sum,
                sum_to, last_line, vat_month)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String WORD = "insert into entry_word (entry_id, word, company_id) values (?, ?, ?)";

    private final DataSource source;
    private final String company;

    PlainBooks(DataSource source, String company) {
        this.source = source;
        this.company = company;
    }

    void write(int year, int vouchers) {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            String fiscalYear = fiscalYear(connection);
            try (PreparedStatement entries = connection.prepareStatement(ENTRY);
                    PreparedStatement lines = connection.prepareStatement(LINE);
                    PreparedStatement words = connection.prepareStatement(WORD)) {
                for (int number = 1; number <= vouchers; number++) {
                    add(SieText.voucher(year, number, vouchers), number, fiscalYear, entries, lines, words);
                    if (number % AT_ONCE == 0 || number == vouchers) {
                        entries.executeBatch();
                        lines.executeBatch();
                        words.executeBatch();
                    }
                }
            }
            connection.commit();
            connection.setAutoCommit(true);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private String fiscalYear(Connection connection) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select id from fiscal_year where company_id = ?")) {
            select.setString(1, company);
            try (ResultSet found = select.executeQuery()) {
                found.next();
                return found.getString(1);
            }
        }
    }

    private void add(
            SieText.Voucher voucher,
            int number,
            String fiscalYear,
            PreparedStatement entries,
            PreparedStatement lines,
            PreparedStatement words)
            throws SQLException {
        String id = Ids.next();
        Date day = Date.valueOf(voucher.day());
        int month = voucher.day().getYear() * MONTHS + voucher.day().getMonthValue();
        List<SieText.Row> rows = voucher.rows();
        Timestamp now = new Timestamp(System.currentTimeMillis());
        Integer previous = number == 1 ? null : number - 1;
        add(entries, id, company, fiscalYear, number, previous, day, month, voucher.text(), now, rows.size());
        BigDecimal sum = BigDecimal.ZERO;
        for (int line = 1; line <= rows.size(); line++) {
            SieText.Row row = rows.get(line - 1);
            BigDecimal amount = BigDecimal.valueOf(row.amount());
            Integer before = line == 1 ? null : line - 1;
            BigDecimal sumTo = sum.add(amount);
            add(lines, id, line, company, day, row.account(), amount, before, sum, sumTo, rows.size(), month);
            sum = sumTo;
        }
        for (String word : voucher.text().toLowerCase(Locale.ROOT).split(" ")) {
            add(words, id, word, company);
        }
    }

    private static void add(PreparedStatement statement, Object... values) throws SQLException {
        int parameter = 1;
        for (Object value : Arrays.asList(values)) {
            statement.setObject(parameter, value);
            parameter++;
        }
        statement.addBatch();
    }
}
