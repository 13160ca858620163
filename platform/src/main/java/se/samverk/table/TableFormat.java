package se.samverk.table;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;

/** The kinds of file that a table is written as. */
public enum TableFormat {
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", 100_000) {
        @Override
        public TableFile open(OutputStream target, TableHead head) throws IOException {
            return new XlsxTable(target, head);
        }
    },
    CSV("csv", "text/csv", 100_000) {
        @Override
        public TableFile open(OutputStream target, TableHead head) throws IOException {
            return new CsvTable(new OutputStreamWriter(target, StandardCharsets.UTF_8), head.columns());
        }
    },
    /**
     * The whole document is laid out at once, in memory: up to half a megabyte for a row of long
     * names.
     */
    PDF("pdf", "application/pdf", 1_000) {
        @Override
        public TableFile open(OutputStream target, TableHead head) {
            return new PdfTable(target, head);
        }
    };

    private final String extension;
    private final String mediaType;
    private final int mostRows;

    TableFormat(String extension, String mediaType, int mostRows) {
        this.extension = extension;
        this.mediaType = mediaType;
        this.mostRows = mostRows;
    }

    /** Begins a file; it is whole once it has been closed. */
    public abstract TableFile open(OutputStream target, TableHead head) throws IOException;

    public String extension() {
        return extension;
    }

    public String mediaType() {
        return mediaType;
    }

    /** How many rows a file of this kind holds at most. */
    public int mostRows() {
        return mostRows;
    }
}
