package se.samverk.client;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import se.samverk.shared.BusinessException;

/**
 * Reads a client register from a CSV file: UTF-8 or Windows-1252, separated by semicolon, comma or
 * tab, with a header in Swedish or English. Columns it does not know are passed over.
 */
final class ClientFile {

    static final int MOST_BYTES = 1_000_000;
    static final int MOST_ROWS = 5_000;

    private static final Map<String, String> COLUMNS = Map.ofEntries(
            Map.entry("kundnr", "number"),
            Map.entry("kundnummer", "number"),
            Map.entry("number", "number"),
            Map.entry("namn", "name"),
            Map.entry("name", "name"),
            Map.entry("orgnr", "organisationNumber"),
            Map.entry("organisationsnummer", "organisationNumber"),
            Map.entry("organisation number", "organisationNumber"),
            Map.entry("kontaktperson", "contactPerson"),
            Map.entry("contact person", "contactPerson"),
            Map.entry("epost", "email"),
            Map.entry("e-post", "email"),
            Map.entry("email", "email"),
            Map.entry("sprak", "language"),
            Map.entry("språk", "language"),
            Map.entry("language", "language"));

    private static final List<String> NEEDED =
            List.of("number", "name", "organisationNumber", "contactPerson", "email", "language");

    private ClientFile() {}

    /**
     * @throws BusinessException FILE_EMPTY, FILE_TOO_LARGE, FILE_HEADER_MISSING (with the missing
     *     column) or FILE_UNREADABLE (with the line)
     */
    static List<ClientImport.Row> read(byte[] file, LocalDate today) {
        if (file.length == 0) {
            throw BusinessException.at("file", ClientError.FILE_EMPTY);
        }
        if (file.length > MOST_BYTES) {
            throw BusinessException.at("file", ClientError.FILE_TOO_LARGE, MOST_BYTES / 1000);
        }
        List<CSVRecord> records = parse(text(file));
        if (records.size() < 2) {
            throw BusinessException.at("file", ClientError.FILE_EMPTY);
        }
        List<String> header = header(records.get(0));
        Set<String> numbers = new HashSet<>();
        Set<String> organisations = new HashSet<>();
        List<ClientImport.Row> rows = new ArrayList<>();
        for (CSVRecord csv : records.subList(1, records.size())) {
            rows.add(row(csv.getRecordNumber(), entered(csv, header), today, numbers, organisations));
        }
        return rows;
    }

    private static String text(byte[] file) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            text = new String(file, Charset.forName("windows-1252"));
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static List<CSVRecord> parse(String text) {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter(text))
                .setIgnoreEmptyLines(false)
                .get();
        List<CSVRecord> records = new ArrayList<>();
        long read = 0;
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            for (CSVRecord csv : parser) {
                read = csv.getRecordNumber();
                // An empty row is no client, but it counts when a person looks for a row.
                if (csv.stream().allMatch(String::isBlank)) {
                    continue;
                }
                records.add(csv);
                if (records.size() > MOST_ROWS + 1) {
                    throw BusinessException.at("file", ClientError.FILE_TOO_LARGE, MOST_BYTES / 1000);
                }
            }
        } catch (IOException | UncheckedIOException | IllegalStateException malformed) {
            throw BusinessException.at("file", ClientError.FILE_UNREADABLE, read + 1);
        }
        return records;
    }

    /** The separator that stands most often in the header. */
    private static String delimiter(String text) {
        String header = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        return List.of(";", ",", "\t").stream()
                .max((a, b) -> Integer.compare(count(header, a), count(header, b)))
                .orElseThrow();
    }

    private static int count(String text, String part) {
        return text.split(part, -1).length;
    }

    private static List<String> header(CSVRecord csv) {
        List<String> header = csv.stream()
                .map(cell -> COLUMNS.getOrDefault(cell.strip().toLowerCase(Locale.ROOT), ""))
                .toList();
        for (String needed : NEEDED) {
            if (!header.contains(needed)) {
                throw BusinessException.at("file", ClientError.FILE_HEADER_MISSING, swedish(needed));
            }
        }
        return header;
    }

    private static String swedish(String column) {
        return switch (column) {
            case "number" -> "kundnr";
            case "name" -> "namn";
            case "organisationNumber" -> "orgnr";
            case "contactPerson" -> "kontaktperson";
            case "email" -> "epost";
            default -> "sprak";
        };
    }

    private static ClientForm.Entered entered(CSVRecord csv, List<String> header) {
        Function<String, String> cell = column -> {
            int index = header.indexOf(column);
            return index < csv.size() ? csv.get(index) : "";
        };
        return new ClientForm.Entered(
                cell.apply("number"),
                cell.apply("name"),
                cell.apply("organisationNumber"),
                cell.apply("contactPerson"),
                cell.apply("email"),
                cell.apply("language"));
    }

    private static ClientImport.Row row(
            long line, ClientForm.Entered entered, LocalDate today, Set<String> numbers, Set<String> organisations) {
        List<BusinessException> problems = problems(entered, today);
        if (!problems.isEmpty()) {
            return new ClientImport.Row(line, entered, null, problems);
        }
        ClientForm form = ClientForm.of(entered, today);
        if (!organisations.add(form.organisationNumber().value())) {
            problems.add(BusinessException.at("organisationNumber", ClientError.DUPLICATE_IN_FILE));
        }
        if (!numbers.add(form.number())) {
            problems.add(BusinessException.at("number", ClientError.DUPLICATE_IN_FILE));
        }
        return new ClientImport.Row(line, entered, form, problems);
    }

    /** Every field is looked at, so that a person can remedy a row in one go. */
    private static List<BusinessException> problems(ClientForm.Entered entered, LocalDate today) {
        List<BusinessException> problems = new ArrayList<>();
        List<Function<ClientForm.Entered, ?>> checks = List.of(
                ClientForm::number,
                ClientForm::name,
                each -> ClientForm.organisationNumber(each, today),
                ClientForm::contactPerson,
                ClientForm::email,
                ClientForm::language);
        for (Function<ClientForm.Entered, ?> check : checks) {
            try {
                check.apply(entered);
            } catch (BusinessException problem) {
                problems.add(problem);
            }
        }
        return problems;
    }
}
