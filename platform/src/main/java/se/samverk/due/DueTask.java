package se.samverk.due;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/**
 * Something that falls due by itself. What is due stands in the database, not in a timer: what one
 * wake-up misses is caught up by the next, on any server.
 *
 * @param code under which its rows are leased: there once in the product, at most 40 characters
 * @param due the ids of what is due now, the longest due first, at most so many
 * @param work does one of them, in a transaction of its own; it looks again whether it is due
 */
public record DueTask(String code, IntFunction<List<String>> due, Consumer<String> work) {

    /** The tasks of one package, as a bean: that is how the worker finds them in any module. */
    public interface Source {

        /** In the order in which they are done. */
        List<DueTask> tasks();
    }
}
