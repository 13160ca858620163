package se.samverk.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverk.shared.BusinessException;
import se.samverk.shared.Language;
import se.samverk.shared.Refused;
import se.samverk.table.TableError;
import se.samverk.table.TableFile;
import se.samverk.table.TableFormat;
import se.samverk.table.TableHead;
import se.samverk.testing.Bundles;

class ClientFileTest {

    private static final String HEADER = "kundnr;namn;orgnr;kontaktperson;epost;sprak\n";
    private static final String ROW = "1001;Norrsken Café AB;559056-7896;Eva Norr;eva@norrsken.example;sv\n";

    private static final LocalDate TODAY = LocalDate.of(2026, 1, 20);

    private static byte[] resource(String name) {
        try (InputStream file = ClientFileTest.class.getResourceAsStream(name)) {
            return file.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<ClientImport.Row> read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<ClientImport.Row> read(byte[] file) {
        return layoutAndRows(file).rows();
    }

    private static ClientImport layoutAndRows(byte[] file) {
        return ClientFile.read(file, null, Map.of(), TODAY);
    }

    private static ClientLayout layout(String text, Map<String, ClientColumn> ofBureau) {
        return ClientFile.read(text.getBytes(StandardCharsets.UTF_8), null, ofBureau, TODAY)
                .layout();
    }

    private static ClientForm only(List<ClientImport.Row> rows) {
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).problems()).isEmpty();
        return rows.get(0).form();
    }

    private static List<String> problems(ClientImport.Row row) {
        return row.problems().stream().map(BusinessException::getMessage).toList();
    }

    @Test
    void theFortyRealCompaniesAreAllGood() {
        List<ClientImport.Row> rows = read(resource("companies-se.csv"));

        assertThat(rows).hasSize(40).allMatch(ClientImport.Row::isGood);
        assertThat(rows)
                .extracting(row -> row.form().organisationNumber().value())
                .doesNotHaveDuplicates()
                .allMatch(number -> number.matches("\\d{6}-\\d{4}"));
        ClientForm first = rows.get(0).form();
        assertThat(first.number()).isEqualTo("1001");
        assertThat(first.name()).isEqualTo("Telefonaktiebolaget LM Ericsson");
        assertThat(first.organisationNumber().value()).isEqualTo("556016-0680");
        assertThat(first.contactPerson()).isEqualTo("Åsa Öberg");
        assertThat(first.email().value()).isEqualTo("ekonomi1@example.com");
        assertThat(first.language()).isEqualTo(Language.EN);
    }

    /** By the fault that the row's own last column names. */
    private static final Map<String, List<String>> PROBLEMS = Map.ofEntries(
            Map.entry("check digit", List.of("INVALID_ORGANISATION_NUMBER at organisationNumber")),
            Map.entry("length", List.of("INVALID_ORGANISATION_NUMBER at organisationNumber")),
            Map.entry("name missing", List.of("REQUIRED at name")),
            Map.entry("e-mail missing", List.of("REQUIRED at email")),
            Map.entry("e-mail malformed", List.of("INVALID_EMAIL at email")),
            Map.entry("", List.of()),
            Map.entry("organisation number twice in the file", List.of("DUPLICATE_IN_FILE at organisationNumber")),
            Map.entry("not a number", List.of("INVALID_ORGANISATION_NUMBER at organisationNumber")),
            Map.entry("language unknown", List.of("INVALID_LANGUAGE at language")),
            Map.entry("valid row; a spreadsheet export must not turn the name into a formula", List.of()),
            // The name of that row has a line break, too.
            Map.entry("line break in e-mail", List.of("NOT_PLAIN_TEXT at name", "NOT_PLAIN_TEXT at email")),
            Map.entry("name too long", List.of("TOO_LONG at name")));

    private static final List<String> FAULTS = List.of(
            "check digit",
            "length",
            "name missing",
            "e-mail missing",
            "e-mail malformed",
            "",
            "organisation number twice in the file",
            "not a number",
            "language unknown",
            "valid row; a spreadsheet export must not turn the name into a formula",
            "line break in e-mail",
            "name too long");

    @Test
    void eachBadRowHasTheProblemThatItsLastColumnNamesAndNoOther() {
        List<ClientImport.Row> rows = read(resource("companies-bad.csv"));
        String text = new String(resource("companies-bad.csv"), StandardCharsets.UTF_8);

        assertThat(rows).hasSize(FAULTS.size());
        for (int i = 0; i < FAULTS.size(); i++) {
            assertThat(text).contains(FAULTS.get(i));
            assertThat(problems(rows.get(i))).as(FAULTS.get(i)).isEqualTo(PROBLEMS.get(FAULTS.get(i)));
        }
    }

    @Test
    void aNameThatLooksLikeAFormulaIsKeptAsItIs() {
        List<ClientImport.Row> rows = read(resource("companies-bad.csv"));

        assertThat(rows.get(9).form().name()).isEqualTo("=HYPERLINK(\"http://x\")");
    }

    @Test
    void aBadRowStillShowsWhatStandsInIt() {
        ClientImport.Row row = read(HEADER + "1001;Norrsken;fel;Eva;fel;xx\n").get(0);

        assertThat(row.isGood()).isFalse();
        assertThat(row.form()).isNull();
        assertThat(row.entered().name()).isEqualTo("Norrsken");
        assertThat(row.entered().organisationNumber()).isEqualTo("fel");
        assertThat(problems(row))
                .containsExactly(
                        "INVALID_ORGANISATION_NUMBER at organisationNumber",
                        "INVALID_EMAIL at email",
                        "INVALID_LANGUAGE at language");
    }

    @Test
    void utf8IsReadWithAndWithoutAByteOrderMark() {
        assertThat(only(read(HEADER + ROW)).name()).isEqualTo("Norrsken Café AB");
        assertThat(only(read("\ufeff" + HEADER + ROW)).name()).isEqualTo("Norrsken Café AB");
    }

    @Test
    void windows1252IsRead() {
        byte[] file = (HEADER + ROW.replace("Eva Norr", "Åsa Öst – €")).getBytes(Charset.forName("windows-1252"));

        ClientForm form = only(read(file));

        assertThat(form.name()).isEqualTo("Norrsken Café AB");
        assertThat(form.contactPerson()).isEqualTo("Åsa Öst – €");
    }

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t"})
    void semicolonCommaOrTabSeparates(String separator) {
        assertThat(only(read((HEADER + ROW).replace(";", separator))).number()).isEqualTo("1001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void anyLineEndEndsARow(String end) {
        assertThat(only(read((HEADER + ROW).replace("\n", end))).number()).isEqualTo("1001");
    }

    @Test
    void theLastLineNeedsNoEnd() {
        assertThat(only(read(HEADER + ROW.strip())).language()).isEqualTo(Language.SV);
    }

    @Test
    void quotedTextHoldsSeparatorsAndQuotes() {
        assertThat(only(read(HEADER + ROW.replace("Norrsken Café AB", "\"A; \"\"B\"\" AB\"")))
                        .name())
                .isEqualTo("A; \"B\" AB");
    }

    @Test
    void aQuotedLineBreakBelongsToItsRow() {
        List<ClientImport.Row> rows = read(HEADER
                + ROW.replace("Eva Norr", "\"Eva\nNorr\"")
                + ROW.replace("1001", "1002").replace("559056-7896", "556016-0680"));

        assertThat(rows).hasSize(2);
        assertThat(problems(rows.get(0))).containsExactly("NOT_PLAIN_TEXT at contactPerson");
        assertThat(rows.get(1).isGood()).isTrue();
    }

    @Test
    void aRowIsNumberedAsASpreadsheetShowsIt() {
        List<ClientImport.Row> rows =
                read(HEADER + ROW.replace("Eva Norr", "\"Eva\nNorr\"") + "\n" + ROW.replace("1001", "1002"));

        assertThat(rows).extracting(ClientImport.Row::line).containsExactly(2L, 4L);
    }

    @Test
    void headersAreKnownInSwedishAndEnglishInAnyCaseAndOrder() {
        ClientForm form = only(read("Language,E-POST, Name ,Organisationsnummer,Contact Person,Kundnummer\n"
                + "en,eva@norrsken.example,Norrsken,559056-7896,Eva,1001\n"));

        assertThat(form.language()).isEqualTo(Language.EN);
        assertThat(form.email().value()).isEqualTo("eva@norrsken.example");
        assertThat(form.name()).isEqualTo("Norrsken");
        assertThat(form.contactPerson()).isEqualTo("Eva");
        assertThat(form.number()).isEqualTo("1001");
    }

    @Test
    void columnsThatAreNotKnownArePassedOver() {
        assertThat(only(read(HEADER.replace("namn", "telefon;namn") + ROW.replace("Norrsken", "08-123;Norrsken")))
                        .name())
                .isEqualTo("Norrsken Café AB");
    }

    @Test
    void allColumnsThatAreMissingAreToldAtOnce() {
        ClientLayout layout = layout("kundnr;Bolagets namn;Er ref;mejl\n" + ROW, Map.of());

        assertThat(layout.isUnderstood()).isFalse();
        assertThat(layout.missing())
                .containsExactly(ClientColumn.NAME, ClientColumn.ORGANISATION_NUMBER, ClientColumn.CONTACT_PERSON);
        assertThat(layout.columns()).isEqualTo(Map.of(ClientColumn.NUMBER, 0, ClientColumn.EMAIL, 3));
        assertThat(layout.headings()).containsExactly("kundnr", "Bolagets namn", "Er ref", "mejl");
        assertThat(layout.first().get(0).cell(1)).isEqualTo("Norrsken Café AB");
    }

    @Test
    void aFileThatLacksAColumnHasNoRowsUntilItIsChosen() {
        String text = HEADER.replace("namn", "Bolagets namn") + ROW;

        assertThat(read(text)).isEmpty();
        assertThat(ClientFile.read(
                                text.getBytes(StandardCharsets.UTF_8),
                                null,
                                Map.of("bolagetsnamn", ClientColumn.NAME),
                                TODAY)
                        .rows())
                .hasSize(1)
                .allMatch(ClientImport.Row::isGood);
    }

    @Test
    void whatTheBureauHasChosenGoesBeforeWhatOthersMean() {
        String head = "kundnr;namn;orgnr;kontaktperson;epost;Referens\n";

        assertThat(layout(head + ROW, Map.of()).columns()).containsEntry(ClientColumn.CONTACT_PERSON, 3);
        assertThat(layout(head + ROW, Map.of("referens", ClientColumn.CONTACT_PERSON))
                        .columns())
                .containsEntry(ClientColumn.CONTACT_PERSON, 5);
        assertThat(layout(head + ROW, Map.of("kontaktperson", ClientColumn.NAME))
                        .columns())
                .containsEntry(ClientColumn.NAME, 3);
    }

    @Test
    void theSurestWordIsTakenWhereSeveralMeanTheSame() {
        assertThat(layout("Kund;Nr;Kundnr;Kontakt;Personnr;Namn;Orgnr;E-post\n" + ROW, Map.of())
                        .columns())
                .isEqualTo(Map.of(
                        ClientColumn.NUMBER, 2,
                        ClientColumn.NAME, 5,
                        ClientColumn.ORGANISATION_NUMBER, 6,
                        ClientColumn.CONTACT_PERSON, 3,
                        ClientColumn.EMAIL, 7));
    }

    @Test
    void aColumnThatIsThereTwiceWithSomethingInEachIsAskedFor() {
        String head = "kundnr;namn;namn;orgnr;kontaktperson;epost\n";
        String row = "1;A AB;B AB;559056-7896;Eva;eva@norrsken.example\n";

        assertThat(layout(head + row, Map.of()).doubled()).containsExactly(ClientColumn.NAME);
        assertThat(layout(head + row, Map.of("namn#2", ClientColumn.NAME)).columns())
                .containsEntry(ClientColumn.NAME, 2);
    }

    @Test
    void aColumnWithoutAWordCountsWhereNoWordIsKnown() {
        Map<String, ClientColumn> second = Map.of("#2", ClientColumn.NAME);

        assertThat(layout("kundnr;;orgnr;kontaktperson;epost\n" + ROW, second).columns())
                .containsEntry(ClientColumn.NAME, 1);
        assertThat(layout("kundnr;;namn;orgnr;kontaktperson;epost\n" + ROW, second)
                        .columns())
                .containsEntry(ClientColumn.NAME, 2);
    }

    @Test
    void aWordThatIsNotToBeReadMeansNothing() {
        Map<String, ClientColumn> notRead = new HashMap<>();
        notRead.put("sprak", null);

        assertThat(layout(HEADER + ROW, Map.of()).columns()).containsEntry(ClientColumn.LANGUAGE, 5);
        assertThat(layout(HEADER + ROW, notRead).columns()).doesNotContainKey(ClientColumn.LANGUAGE);
    }

    @Test
    void longWordsThatAreEqualAreKeptApartWithinTheRoomForThem() {
        String word = "x".repeat(100);
        byte[] file = (word + ";" + word + ";kundnr\n1;2;3\n").getBytes(StandardCharsets.UTF_8);

        ClientHead head = ClientFile.head(file, null, Map.of());

        assertThat(head.word(0)).hasSizeLessThanOrEqualTo(80);
        assertThat(head.word(1)).hasSizeLessThanOrEqualTo(80).isNotEqualTo(head.word(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kundregister\n\nUtskrivet 2026-11-30;;;;;\n",
                "Lind & Co;2026-11-30\nAlla kunder;;\n",
                "Namn på byrån: Lind & Co\n"
            })
    void titlesMayStandAboveTheHead(String titles) {
        assertThat(only(read(titles + HEADER + ROW)).name()).isEqualTo("Norrsken Café AB");
    }

    @Test
    void aHeadMayHaveLineBreaksSignsAndBlanks() {
        assertThat(only(read(
                                "\"Kund-\nnr:\";\" Namn *\";\"Org.\r\nnr\";Kontakt\u00adperson;\"E-post (faktura)\";E-post\n"
                                        + "1;A AB;559056-7896;Eva;-;eva@norrsken.example\n"))
                        .email()
                        .value())
                .isEqualTo("eva@norrsken.example");
    }

    @Test
    void aWorkbookIsReadWhateverItIsCalled() throws IOException {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        TableHead head = new TableHead(
                "Kunder", "", List.of("Kundnr", "Namn", "Org nr", "Kontaktperson", "E-post"), Language.SV);
        try (TableFile table = TableFormat.XLSX.open(target, head)) {
            table.row(List.of(1001, "Åkeri", 5590567896L, "Eva", "eva@norrsken.example"));
        }

        ClientForm form = only(read(target.toByteArray()));

        assertThat(form.number()).isEqualTo("1001");
        assertThat(form.organisationNumber().value()).isEqualTo("559056-7896");
        assertThat(layoutAndRows(target.toByteArray()).layout().encoding()).isNull();
    }

    private static List<String> exportedHead(String language) {
        Map<String, String> texts = Bundles.read("/se/samverk/bulk/exports" + language + ".properties");
        return Stream.of("number", "name", "organisationNumber", "contactPerson", "email", "language", "services")
                .map(column -> texts.get("column." + column))
                .toList();
    }

    private static byte[] table(TableFormat format, List<String> head, List<List<String>> rows) throws IOException {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        try (TableFile table = format.open(target, new TableHead("Kunder", "", head, Language.SV))) {
            for (List<String> row : rows) {
                table.row(row);
            }
        }
        return target.toByteArray();
    }

    private static final List<List<String>> AWKWARD = List.of(
            List.of("1", "-Minus Måleri AB", "559056-7896", "@Kalle", "eva@norrsken.example", "sv", ""),
            List.of("0012", "'@home Sverige AB", "556016-0680", "=Anna", "eva@norrsken.example", "en", "Lön (Aktivt)"),
            List.of("+3", "\"Gott\"; Bageri", "556007-3495", "''-", "eva@norrsken.example", "sv", ""));

    @ParameterizedTest
    @CsvSource({"CSV, ''", "CSV, _en", "XLSX, ''", "XLSX, _en"})
    void theClientListThatIsGivenOutIsTakenBackUnchanged(TableFormat format, String language) throws IOException {
        List<ClientImport.Row> rows = read(table(format, exportedHead(language), AWKWARD));

        assertThat(rows).allMatch(ClientImport.Row::isGood);
        assertThat(rows)
                .extracting(row -> List.of(
                        row.form().number(), row.form().name(), row.form().contactPerson()))
                .isEqualTo(AWKWARD.stream()
                        .map(row -> List.of(row.get(0), row.get(1), row.get(3)))
                        .toList());
    }

    @Test
    void anApostropheInTheFileOfAnotherProgramBelongsToTheName() {
        assertThat(only(read(HEADER + ROW.replace("Norrsken", "'@Norrsken"))).name())
                .isEqualTo("'@Norrsken Café AB");
    }

    @Test
    void moreTextThanAFileWithItCouldHoldIsRefused() {
        String longest = HEADER + ROW.replace("Norrsken Café AB", "x".repeat(ClientFile.MOST_CHARACTERS - 100));

        assertThat(read(longest)).hasSize(1);
        Refused.at("file", ClientError.FILE_TOO_LARGE, () -> read(longest.replace("xx", "xxx")));
    }

    /** The rows to correct come back with why, beside as much text of any letters as can be imported. */
    @Test
    void whatCanBeImportedIsGivenOutInAFileThatCan() throws IOException {
        Random random = new Random(14);
        List<String> head = List.of("kundnr", "namn", "orgnr", "kontaktperson", "epost", "sprak", "fel");
        int length = ClientFile.MOST_CHARACTERS / ClientFile.MOST_ROWS / 6;
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < ClientFile.MOST_ROWS; i++) {
            List<String> row = new ArrayList<>();
            for (int cell = 0; cell < 6; cell++) {
                row.add(random.ints(length, 0x4E00, 0x9FA5)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString());
            }
            row.add("Namn: texten får vara högst 120 tecken. ".repeat(6) + i);
            rows.add(row);
        }

        byte[] report = table(TableFormat.XLSX, head, rows);

        assertThat(report).hasSizeLessThan(ClientFile.MOST_BYTES);
        assertThat(read(report)).hasSize(ClientFile.MOST_ROWS);
        assertThat(read(report).get(4_999).entered().email())
                .isEqualTo(rows.get(4_999).get(4));
    }

    @Test
    void noNameWithABrokenCharacterIsRight() {
        String text = HEADER + ROW + ROW.replace("Norrsken", "Norr\u0085sken").replace("1001", "1002");

        assertThat(problems(read(text).get(1))).contains("NOT_PLAIN_TEXT at name");
        assertThat(problems(read(text.replace('\u0085', '\ufffd')).get(1))).contains("DAMAGED_TEXT at name");
    }

    @Test
    void aFileWithoutAHeaderIsRefused() {
        Refused.at("file", ClientError.FILE_HEADER_MISSING, () -> read(ROW + ROW));
    }

    @Test
    void aRowThatIsTooShortLacksItsLastFieldsAndIsInSwedish() {
        assertThat(problems(read(HEADER + "1001;Norrsken;559056-7896;Eva\n").get(0)))
                .containsExactly("REQUIRED at email");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\ufeff", "\n\n", "kundnr;namn;orgnr;kontaktperson;epost;sprak\n", "\ufeff\r\n"})
    void aFileWithoutAClientIsEmpty(String text) {
        Refused.at("file", ClientError.FILE_EMPTY, () -> read(text));
    }

    @Test
    void emptyLinesArePassedOver() {
        only(read("\n\n" + HEADER + "\n" + ROW + "\n\n"));
        only(read((HEADER + "\n" + ROW).replace(";", ",")));
    }

    @Test
    void theSeparatorIsLookedForInTheHeaderAlsoAfterAnEmptyLine() {
        only(read("\n" + (HEADER + ROW).replace(";", ",")));
    }

    @Test
    void aQuoteThatIsNotClosedHarmsNoOtherRow() {
        List<ClientImport.Row> rows = read(HEADER
                + ROW.replace("Norrsken", "\"Norrsken")
                + ROW.replace("1001", "1002").replace("559056-7896", "556016-0680"));

        assertThat(rows).hasSize(2).allMatch(ClientImport.Row::isGood);
        assertThat(rows.get(0).form().name()).isEqualTo("\"Norrsken Café AB");
    }

    @Test
    void anotherKindOfFileIsRefusedNotRead() {
        byte[] zip = {'P', 'K', 3, 4, 20, 0, 6, 0, '\n', 8, 0, 0, '\n'};

        Refused.at("file", TableError.WORKBOOK_UNREADABLE, () -> read(zip));
    }

    @Test
    void fourMegabytesAreReadAndOneByteMoreIsRefused() {
        byte[] file = new byte[ClientFile.MOST_BYTES];
        byte[] start = (HEADER + ROW).getBytes(StandardCharsets.UTF_8);
        Arrays.fill(file, (byte) '\n');
        System.arraycopy(start, 0, file, 0, start.length);

        only(read(file));
        Refused.at("file", ClientError.FILE_TOO_LARGE, () -> read(new byte[ClientFile.MOST_BYTES + 1]));
    }

    @Test
    void fiveThousandRowsAreReadAndOneMoreIsRefused() {
        String most = HEADER + ROW.repeat(ClientFile.MOST_ROWS);

        assertThat(read(most)).hasSize(ClientFile.MOST_ROWS);
        Refused.at("file", ClientError.FILE_TOO_LARGE, () -> read(most + ROW));
    }

    @Test
    void numbersThatOccurTwiceAreToldAtTheLaterRow() {
        List<ClientImport.Row> rows = read(HEADER
                + ROW
                + ROW.replace("559056-7896", "5560160680")
                + ROW.replace("1001", "1003").replace("559056-7896", "16559056-7896")
                + ROW);

        assertThat(rows.stream().map(ClientFileTest::problems))
                .containsExactly(
                        List.of(),
                        List.of("DUPLICATE_IN_FILE at number"),
                        List.of("DUPLICATE_IN_FILE at organisationNumber"),
                        List.of("DUPLICATE_IN_FILE at organisationNumber", "DUPLICATE_IN_FILE at number"));
    }

    @Test
    @DisplayName("§6: what is read from a file does not write a person's number into logs")
    void theTextOfARowHidesAPerson() {
        ClientImport.Row row =
                read(HEADER + ROW.replace("559056-7896", "811228-9874")).get(0);

        assertThat(row.isGood()).isTrue();
        assertThat(row.form().toString()).doesNotContain("811228");
    }

    @Test
    void aPreviewTellsGoodRowsFromBadOnes() {
        ClientImport preview = layoutAndRows(resource("companies-bad.csv"));

        assertThat(preview.good()).hasSize(2);
        assertThat(preview.bad()).hasSize(10);
        assertThat(IntStream.range(0, 12)
                        .mapToObj(i -> preview.rows().get(i).entered().number())
                        .collect(Collectors.joining(" ")))
                .isEqualTo("2001 2002 2003 2004 2005 2006 2007 2008 2009 2010 2011 2012");
    }
}
