package se.samverk.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was measured, as a table; written down row by row, so that a run that is stopped has told what it knows. */
final class Results {

    private final Path file;
    private final List<String> notes = new ArrayList<>();
    private final List<String> missed = new ArrayList<>();
    private final StringBuilder table = new StringBuilder();

    /**
     * @param file where the table is written down
     */
    Results(String file, String title) {
        this.file = Path.of("target", file);
        say(title);
        say("");
        say("| what | ms | compared with | ms | ratio | goal |");
        say("|---|---|---|---|---|---|");
    }

    /** What is told below the table. */
    void note(String text) {
        notes.add(text);
    }

    /** Tells the notes. */
    void end() {
        notes.forEach(note -> {
            say("");
            say(note);
        });
    }

    /** The ratio is how much longer the one takes. */
    void share(String one, String other, Turns.Times times, Goal goal) {
        add(one, other, times, times.share(), goal);
    }

    /** The ratio is how fast the one is, the other being 1. */
    void speed(String one, String other, Turns.Times times, Goal goal) {
        add(one, other, times, times.speed(), goal);
    }

    private void add(String one, String other, Turns.Times times, double ratio, Goal goal) {
        boolean reached = goal.isReachedBy(ratio);
        if (!reached) {
            missed.add(one);
        }
        say(String.format(
                Locale.ROOT,
                "| %s | %.1f | %s | %.1f | %.2f | %s%s |",
                one,
                times.one(),
                other,
                times.other(),
                ratio,
                goal,
                reached ? "" : ", **missed**"));
    }

    /** What has not reached its goal. */
    List<String> missed() {
        return missed;
    }

    private void say(String line) {
        System.out.println(line);
        table.append(line).append('\n');
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, table);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
