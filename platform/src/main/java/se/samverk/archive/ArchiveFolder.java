package se.samverk.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import se.samverk.shared.Language;
import se.samverk.table.CsvTable;

/** The folder of an archive that a part writes into, and whose archive it is. */
public final class ArchiveFolder {

    private final ArchiveWriter archive;
    private final String name;
    private final String companyId;
    private final Language language;

    ArchiveFolder(ArchiveWriter archive, String name, String companyId, Language language) {
        this.archive = archive;
        this.name = name;
        this.companyId = companyId;
        this.language = language;
    }

    /** What is written to a file. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream target) throws IOException;
    }

    /** The rows of a table. */
    @FunctionalInterface
    public interface Rows {
        void writeTo(Table table) throws IOException;
    }

    /** A table that is being written. */
    @FunctionalInterface
    public interface Table {

        /**
         * @param cells null for nothing
         */
        void row(Object... cells) throws IOException;
    }

    public String companyId() {
        return companyId;
    }

    public Language language() {
        return language;
    }

    /**
     * @param path its name, after those of folders within this one; there once
     */
    public void file(String path, Content content) throws IOException {
        archive.file(name + "/" + path, content);
    }

    /** A table as CSV that spreadsheets open. */
    public void table(String path, List<String> columns, Rows rows) throws IOException {
        file(path, target -> {
            // Not closed: the archive goes on behind it.
            CsvTable table = new CsvTable(new OutputStreamWriter(target, StandardCharsets.UTF_8), columns);
            rows.writeTo(cells -> table.row(Arrays.asList(cells)));
            table.flush();
        });
    }
}
