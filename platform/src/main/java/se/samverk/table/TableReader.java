package se.samverk.table;

import java.util.List;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.samverk.shared.BusinessException;

/**
 * Reads the rows of a file that somebody's program has written: text in any of the usual encodings,
 * with any of the usual separators, or a workbook. Nothing in it is evaluated.
 */
public final class TableReader {

    private static final String SEPARATORS = ";,\t|";
    private static final int ROWS_TO_JUDGE_BY = 20;

    /** The line by which a spreadsheet is told the separator; it counts as a row. */
    private static final Pattern SEPARATOR_LINE =
            Pattern.compile("\"?sep=(.)\"?(?=[\\r\\n])", Pattern.CASE_INSENSITIVE);

    /** What old programs end a file with, or fill it up with. */
    private static final String FILLING = "\u001A\u0000";

    private static final int SAMPLE_LINES = 3;
    private static final int LONGEST_SAMPLE = 120;
    private static final int LOOKED_AT = 4_096;
    private static final int FEW_CONTROLS = 32;
    private static final int ONE_CONTROL_IN = 20;

    private TableReader() {}

    /**
     * The rows in which something is seen.
     *
     * @param encoding how the text was read; null for a workbook
     * @param samples how some of its lines read in each encoding that it may be in; none where there is one
     */
    public record ReadTable(EncodingGuess encoding, List<Sample> samples, List<TableRow> rows) {}

    /** Lines of a text beyond ASCII, as they are in one encoding. */
    public record Sample(TextEncoding encoding, List<String> lines) {}

    /**
     * @param chosen the encoding, where somebody has chosen it; otherwise null
     * @param fit how well a row is what stands above the columns; decides the separator
     * @param most how many rows are wanted; if there are more, one more is read
     * @throws BusinessException NO_TABLE, TOO_MANY_COLUMNS, WORKBOOK_UNREADABLE or WORKBOOK_TOO_LARGE at {@code file}
     */
    public static ReadTable read(byte[] file, TextEncoding chosen, ToIntFunction<TableRow> fit, int most) {
        if (WorkbookReader.isWorkbook(file)) {
            return new ReadTable(null, List.of(), WorkbookReader.rows(file, most));
        }
        EncodingGuess guess = EncodingGuess.of(file);
        EncodingGuess encoding = chosen == null ? guess : new EncodingGuess(chosen, true, guess.candidates());
        String text = withoutFilling(encoding.encoding().decode(file));
        requireText(text);
        return new ReadTable(encoding, samples(file, guess.candidates()), rows(text, fit, most));
    }

    private static String withoutFilling(String text) {
        int end = text.length();
        while (end > 0 && FILLING.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(0, end);
    }

    private static List<TableRow> rows(String text, ToIntFunction<TableRow> fit, int most) {
        Matcher line = SEPARATOR_LINE.matcher(text);
        if (line.lookingAt()) {
            // Its row stays, empty, so that the rows are counted as a spreadsheet does.
            return notTooWide(
                    DelimitedText.rows(text.substring(line.end()), line.group(1).charAt(0), most));
        }
        return notTooWide(DelimitedText.rows(text, separator(text, fit), most));
    }

    private static List<TableRow> notTooWide(List<TableRow> rows) {
        if (rows.stream().anyMatch(row -> row.cells().size() > DelimitedText.MOST_COLUMNS)) {
            throw BusinessException.at("file", TableError.TOO_MANY_COLUMNS, DelimitedText.MOST_COLUMNS);
        }
        return rows;
    }

    private static List<Sample> samples(byte[] file, List<TextEncoding> encodings) {
        return encodings.stream()
                .filter(encoding -> encodings.size() > 1)
                .map(encoding -> new Sample(
                        encoding,
                        encoding.decode(file)
                                .lines()
                                .filter(line -> line.chars().anyMatch(each -> each > 0x7F))
                                .limit(SAMPLE_LINES)
                                .map(line -> line.substring(0, Math.min(line.length(), LONGEST_SAMPLE)))
                                .toList()))
                .toList();
    }

    private static void requireText(String text) {
        int looked = Math.min(text.length(), LOOKED_AT);
        long controls = text.substring(0, looked)
                .chars()
                .filter(each -> each < ' ' && "\t\r\n".indexOf(each) < 0)
                .count();
        if (controls > Math.max(FEW_CONTROLS, looked / ONE_CONTROL_IN)) {
            throw BusinessException.at("file", TableError.NO_TABLE);
        }
    }

    /** The one by which a row fits best, or else the one that stands there most often. */
    private static char separator(String text, ToIntFunction<TableRow> fit) {
        char best = SEPARATORS.charAt(0);
        long most = -1;
        for (char separator : SEPARATORS.toCharArray()) {
            List<TableRow> rows = DelimitedText.rows(text, separator, ROWS_TO_JUDGE_BY);
            long fits = rows.stream().mapToInt(fit).max().orElse(0);
            long cells = rows.stream().mapToInt(row -> row.cells().size() - 1).sum();
            long score = fits * 1_000_000 + cells;
            if (score > most) {
                most = score;
                best = separator;
            }
        }
        return best;
    }
}
