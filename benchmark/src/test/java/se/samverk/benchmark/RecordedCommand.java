package se.samverk.benchmark;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** A command that was given twice, and can go on by plain JDBC: the same statements, in a transaction each time. */
final class RecordedCommand {

    private final DataSource source;
    private final List<SentStatement> first;
    private final List<SentStatement> second;
    private int step;

    RecordedCommand(Recorder recorder, Runnable command) {
        this.source = recorder.source();
        // What it finds there by then it does not begin again.
        command.run();
        this.first = inOrder(recorder.record(command));
        this.second = inOrder(recorder.record(command));
        if (!sqlOf(first).equals(sqlOf(second))) {
            throw new IllegalStateException(
                    "It sends other statements the second time: " + sqlOf(first) + sqlOf(second));
        }
    }

    /** Rows of a table are written in any order: those that go together are found by their texts. */
    private static List<SentStatement> inOrder(List<SentStatement> sent) {
        List<SentStatement> ordered = new ArrayList<>();
        for (int from = 0; from < sent.size(); ) {
            int to = from;
            while (to < sent.size() && sent.get(to).sql().equals(sent.get(from).sql())) {
                to++;
            }
            sent.subList(from, to).stream()
                    .sorted(Comparator.comparing(SentStatement::texts))
                    .forEach(ordered::add);
            from = to;
        }
        return ordered;
    }

    private static List<String> sqlOf(List<SentStatement> sent) {
        return sent.stream().map(SentStatement::sql).toList();
    }

    /** How many statements it sends. */
    int statements() {
        return second.size();
    }

    void goOn() {
        step++;
        Map<String, String> ids = new HashMap<>();
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            for (int i = 0; i < second.size(); i++) {
                second.get(i).sendAgain(connection, first.get(i), step, ids);
            }
            connection.commit();
            connection.setAutoCommit(true);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
