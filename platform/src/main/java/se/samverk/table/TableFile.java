package se.samverk.table;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** A table that is written row by row; whole once it has been closed. */
public interface TableFile extends Closeable {

    /**
     * @param cells texts, numbers and days, in the order of the columns; null for an empty cell
     */
    void row(List<?> cells) throws IOException;
}
