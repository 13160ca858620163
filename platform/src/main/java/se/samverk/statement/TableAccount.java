package se.samverk.statement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import se.samverk.shared.Amount;

/** What a table tells of one account: the pages of some banks give the rows of several together. */
final class TableAccount {

    private final String number;
    private final int line;
    private final List<Line> lines = new ArrayList<>();
    private int waiting;

    /** A row with the balance after it; null where the table tells none. */
    private record Line(StatementRow row, Amount balance) {}

    /**
     * @param number null where the table does not tell it
     * @param line of its first row
     */
    TableAccount(String number, int line) {
        this.number = number;
        this.line = line;
    }

    void add(StatementRow row, Amount balance) {
        lines.add(new Line(row, balance));
    }

    /** So many more rows that the bank has not booked yet. */
    void addWaiting(int more) {
        waiting += more;
    }

    Statement statement() {
        if (isNewestFirst()) {
            Collections.reverse(lines);
        }
        return new Statement(
                number,
                line,
                lines.isEmpty() ? null : lines.get(0).row().currency(),
                opening(),
                closing(),
                lines.stream().map(Line::row).toList(),
                waiting);
    }

    /** Told by the balances of the first two rows where there are any, otherwise by the days. */
    private boolean isNewestFirst() {
        if (lines.size() < 2) {
            return false;
        }
        Line first = lines.get(0);
        Line second = lines.get(1);
        Line last = lines.get(lines.size() - 1);
        if (!first.row().day().equals(last.row().day())) {
            return first.row().day().isAfter(last.row().day());
        }
        return first.balance() != null
                && second.balance() != null
                && first.balance().equals(second.balance().plus(first.row().amount()))
                && !second.balance().equals(first.balance().plus(second.row().amount()));
    }

    private StatedBalance opening() {
        return lines.isEmpty() || lines.get(0).balance() == null
                ? null
                : new StatedBalance(
                        lines.get(0).row().day(),
                        lines.get(0).balance().minus(lines.get(0).row().amount()));
    }

    private StatedBalance closing() {
        Line last = lines.isEmpty() ? null : lines.get(lines.size() - 1);
        return last == null || last.balance() == null
                ? null
                : new StatedBalance(last.row().day(), last.balance());
    }
}
