package se.samverk.statement;

import java.nio.charset.StandardCharsets;
import java.util.List;
import se.samverk.shared.BusinessException;

/** A file of a bank, as it was read. */
public record StatementFile(StatementFormat format, List<Statement> statements) {

    private static final int LOOKED_AT = 200;

    /**
     * Reads a file of any of the formats, whatever it is called.
     *
     * @param columns how the bank calls the columns of its tables, where somebody has said so
     * @throws BusinessException all that is wrong, each with its line, at {@code file}; STATEMENT_COLUMNS_UNKNOWN for a table of
     *     which somebody has to say what stands where
     */
    public static StatementFile of(byte[] file, ColumnWords columns) {
        String beginning = new String(file, 0, Math.min(file.length, LOOKED_AT), StandardCharsets.ISO_8859_1);
        // A mark of UTF-8 may stand before it.
        String text = beginning.replaceFirst("^(ï»¿)?\\s*", "");
        if (text.isEmpty()) {
            throw BusinessException.at("file", StatementError.STATEMENT_EMPTY);
        }
        if (text.startsWith("<")) {
            return CamtReader.read(file);
        }
        if (text.startsWith("01BGMAX")) {
            return BgMaxReader.read(file);
        }
        if (TaxAccountReader.knows(text)) {
            return TaxAccountReader.read(file);
        }
        return TableStatement.read(file, columns);
    }

    /** How many rows it has. */
    public int rows() {
        return statements.stream()
                .mapToInt(statement -> statement.rows().size())
                .sum();
    }
}
