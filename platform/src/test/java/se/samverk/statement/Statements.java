package se.samverk.statement;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import se.samverk.shared.BusinessException;

/** Files of banks for tests, and what the readers make of them. */
public final class Statements {

    private Statements() {}

    /** A file of the made-up bicycle shop. */
    public static byte[] golden(String name) {
        try (InputStream stream = Statements.class.getResourceAsStream("golden/" + name)) {
            return stream.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static byte[] goldenTable() {
        return golden("kontoutdrag-2026-q1.csv");
    }

    static StatementFile read(byte[] file) {
        return StatementFile.of(file, ColumnWords.KNOWN);
    }

    static StatementFile read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    static Statement only(String text) {
        return read(text).statements().get(0);
    }

    /** Each refusal as its code and arguments: STATEMENT_AMOUNT_NOT_VALID[3, x]. */
    static List<String> refusals(BusinessException refused) {
        return Stream.concat(Stream.of(refused), refused.others().stream())
                .map(fault -> fault.code().name() + fault.arguments())
                .toList();
    }

    static List<String> refusals(byte[] file) {
        try {
            read(file);
            return List.of();
        } catch (BusinessException refused) {
            return refusals(refused);
        }
    }

    static List<String> refusals(String text) {
        return refusals(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A row in one line. */
    static String line(StatementRow row) {
        return String.join(
                "|",
                row.day().toString(),
                row.amount().toString(),
                row.text(),
                String.valueOf(row.counterparty()),
                String.valueOf(row.reference()),
                String.valueOf(row.bankReference()));
    }
}
