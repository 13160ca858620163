package se.samverk.client;

import java.util.List;
import java.util.Map;
import se.samverk.table.EncodingGuess;
import se.samverk.table.TableReader;
import se.samverk.table.TableRow;

/**
 * How the file of a client register is understood.
 *
 * @param encoding how its text was read; null for a workbook
 * @param samples how lines of the text read in each encoding that it may be in, if there are several
 * @param headings what stands above its columns
 * @param columns the column of the file in which each is found, from 0
 * @param missing those that it has to have and that are not found
 * @param doubled those that stand there twice, each with something in it
 * @param first the first rows below the headings
 */
public record ClientLayout(
        EncodingGuess encoding,
        List<TableReader.Sample> samples,
        List<String> headings,
        Map<ClientColumn, Integer> columns,
        List<ClientColumn> missing,
        List<ClientColumn> doubled,
        List<TableRow> first) {

    /** Whether nobody has to choose anything before the rows can be read. */
    public boolean isUnderstood() {
        return isEncodingSure() && missing.isEmpty() && doubled.isEmpty();
    }

    public boolean isEncodingSure() {
        return encoding == null || encoding.sure();
    }
}
