package se.samverk.client;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import se.samverk.shared.BusinessException;
import se.samverk.shared.Faults;
import se.samverk.table.CsvTable;
import se.samverk.table.TableReader;
import se.samverk.table.TableReader.ReadTable;
import se.samverk.table.TableRow;
import se.samverk.table.TextEncoding;

/**
 * Reads a client register from a file: a workbook, or text in any of the usual encodings, with its
 * columns in any order under the words that programs use for them, or that the bureau has chosen.
 * Columns it does not know are passed over.
 */
final class ClientFile {

    static final int MOST_BYTES = 4_000_000;
    static final int MOST_ROWS = 5_000;

    /** Twice what thousands of clients need, in a workbook less than a file may have, whatever the letters. */
    static final int MOST_CHARACTERS = 1_000_000;

    private static final int FIRST_ROWS = 5;

    private ClientFile() {}

    /**
     * What is in a file, as far as nobody has to choose first how to read it.
     *
     * @param chosen the encoding that somebody has chosen; null where nobody has
     * @param ofBureau the columns by the words that the bureau has chosen; null for one that is not read
     * @throws BusinessException FILE_EMPTY, FILE_TOO_LARGE, FILE_HEADER_MISSING, or as {@link
     *     TableReader#read}
     */
    static ClientImport read(byte[] file, TextEncoding chosen, Map<String, ClientColumn> ofBureau, LocalDate today) {
        ReadTable table = table(file, chosen, ofBureau);
        ClientHead head = head(table, ofBureau);
        List<TableRow> below = head.below();
        ClientLayout layout = new ClientLayout(
                table.encoding(),
                table.samples(),
                head.headings(),
                head.columns(),
                head.missing(),
                head.doubled(),
                below.subList(0, Math.min(below.size(), FIRST_ROWS)));
        if (!layout.isUnderstood()) {
            return new ClientImport(layout, List.of());
        }
        boolean ownText = table.encoding() != null && head.isOwn();
        List<ClientForm.Entered> clients = below.stream()
                .map(row -> entered(row, head.columns(), ownText ? CsvTable::original : UnaryOperator.identity()))
                .toList();
        requireNotTooMuch(clients);
        return new ClientImport(layout, rows(below, clients, today));
    }

    /** The row that names the columns of a file; as {@link #read}. */
    static ClientHead head(byte[] file, TextEncoding chosen, Map<String, ClientColumn> ofBureau) {
        return head(table(file, chosen, ofBureau), ofBureau);
    }

    private static ReadTable table(byte[] file, TextEncoding chosen, Map<String, ClientColumn> ofBureau) {
        if (file.length > MOST_BYTES) {
            throw tooLarge();
        }
        return TableReader.read(file, chosen, ClientHead.fit(ofBureau), MOST_ROWS + ClientHead.DEEPEST);
    }

    private static ClientHead head(ReadTable table, Map<String, ClientColumn> ofBureau) {
        if (table.rows().isEmpty()) {
            throw BusinessException.at("file", ClientError.FILE_EMPTY);
        }
        if (table.rows().size() > MOST_ROWS + ClientHead.DEEPEST) {
            throw tooLarge();
        }
        ClientHead head = new ClientHead(table.rows(), ofBureau);
        if (head.isRowOfClient()) {
            throw BusinessException.at("file", ClientError.FILE_HEADER_MISSING);
        }
        if (head.below().isEmpty()) {
            throw BusinessException.at("file", ClientError.FILE_EMPTY);
        }
        if (head.below().size() > MOST_ROWS) {
            throw tooLarge();
        }
        return head;
    }

    private static BusinessException tooLarge() {
        return BusinessException.at("file", ClientError.FILE_TOO_LARGE, MOST_BYTES / 1_000_000);
    }

    /** What can be imported is given out again in a file that can: the rows to correct, with why. */
    private static void requireNotTooMuch(List<ClientForm.Entered> clients) {
        if (clients.stream().mapToLong(ClientForm.Entered::length).sum() > MOST_CHARACTERS) {
            throw tooLarge();
        }
    }

    private static List<ClientImport.Row> rows(
            List<TableRow> below, List<ClientForm.Entered> clients, LocalDate today) {
        Set<String> numbers = new HashSet<>();
        Set<String> organisations = new HashSet<>();
        return IntStream.range(0, below.size())
                .mapToObj(i -> row(below.get(i).number(), clients.get(i), today, numbers, organisations))
                .toList();
    }

    private static ClientForm.Entered entered(
            TableRow row, Map<ClientColumn, Integer> columns, UnaryOperator<String> original) {
        Function<ClientColumn, String> cell =
                column -> columns.containsKey(column) ? original.apply(row.cell(columns.get(column))) : "";
        return new ClientForm.Entered(
                cell.apply(ClientColumn.NUMBER),
                cell.apply(ClientColumn.NAME),
                cell.apply(ClientColumn.ORGANISATION_NUMBER),
                cell.apply(ClientColumn.CONTACT_PERSON),
                cell.apply(ClientColumn.EMAIL),
                cell.apply(ClientColumn.LANGUAGE));
    }

    private static ClientImport.Row row(
            long line, ClientForm.Entered entered, LocalDate today, Set<String> numbers, Set<String> organisations) {
        Faults faults = new Faults();
        ClientForm form = ClientForm.of(entered, today, faults);
        if (!faults.found().isEmpty()) {
            return new ClientImport.Row(line, entered, null, faults.found());
        }
        if (!organisations.add(form.organisationNumber().value())) {
            faults.add(BusinessException.at("organisationNumber", ClientError.DUPLICATE_IN_FILE));
        }
        if (!numbers.add(form.number())) {
            faults.add(BusinessException.at("number", ClientError.DUPLICATE_IN_FILE));
        }
        return new ClientImport.Row(line, entered, form, faults.found());
    }
}
