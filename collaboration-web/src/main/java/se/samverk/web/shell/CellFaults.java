package se.samverk.web.shell;

import java.io.Serializable;
import java.util.HashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import se.samverk.shared.BusinessException;

/** What is refused of the lines of a grid, which a list of lines cannot name at its cells by itself. */
public final class CellFaults implements Serializable {

    private static final long serialVersionUID = 1L;

    private final HashMap<String, String> faults = new HashMap<>();

    /**
     * Keeps what a command refuses.
     *
     * @param words a refusal as the reader is told it
     * @throws BusinessException what the command refuses
     */
    public <T> T told(Supplier<T> command, Function<BusinessException, String> words) {
        faults.clear();
        try {
            return command.get();
        } catch (BusinessException refused) {
            Stream.concat(Stream.of(refused), refused.others().stream())
                    .filter(fault -> fault.field() != null)
                    .forEach(fault ->
                            faults.merge(fault.field(), words.apply(fault), (one, other) -> one + " " + other));
            throw refused;
        }
    }

    /** What is wrong with a field of a line; null for nothing. */
    public String of(int line, String field) {
        return of("lines", line, field);
    }

    /**
     * What is wrong with a field of a line; null for nothing.
     *
     * @param list which of several lists of lines
     */
    public String of(String list, int line, String field) {
        return faults.get(list + "." + line + "." + field);
    }
}
