package se.samverk.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverk.shared.Amount;

class TableStatementTest {

    @Test
    @DisplayName("K18: a table of a bank is read whatever its encoding and order; it gives what the statement gives")
    void golden() {
        StatementFile table = Statements.read(Statements.goldenTable());
        Statement statement = table.statements().get(0);
        Statement camt = Statements.read(Statements.golden("camt.053.001.02-2026-q1.xml"))
                .statements()
                .get(0);

        assertThat(table.format()).isEqualTo(StatementFormat.TABLE);
        assertThat(statement.rows())
                .extracting(row -> row.day() + " " + row.amount() + " " + row.text() + " " + row.bankReference())
                .isEqualTo(camt.rows().stream()
                        .map(row -> row.day() + " " + row.amount() + " " + row.text() + " " + row.bankReference())
                        .toList());
        assertThat(statement.opening().amount()).isEqualTo(camt.opening().amount());
        assertThat(statement.closing()).isEqualTo(camt.closing());
    }

    @Test
    @DisplayName("K18: the tables of SEB, also its later ones")
    void seb() {
        assertThat(rows("""
                        Bokförd;Valutadatum;Text;Typ;Insättningar;Uttag;Bokfört saldo
                        2026-03-31;2026-03-31;PRIS PAKET;Annan;;-145,00;855,00
                        2026-03-30;2026-03-30;LÖN;Överföring;1 000,00;;1 000,00
                        """))
                .containsExactly(
                        "2026-03-30|1000.00|LÖN|null|null|null", "2026-03-31|-145.00|PRIS PAKET|null|null|null");
    }

    @Test
    @DisplayName("K18: the tables of Handelsbanken, with a title and what is only reserved")
    void handelsbanken() {
        Statement statement = Statements.only("""
                Kontoutdrag;Företagskonto
                Reskontradatum;Transaktionsdatum;Text;Belopp;Saldo
                ;2026-04-01;Prel Kortköp;-20,00;
                2026-03-31;2026-03-30;Kaffe;-80,00;920,00
                2026-03-30;2026-03-30;Inbetalning;1000,00;1000,00
                """);

        assertThat(statement.waiting()).isEqualTo(1);
        assertThat(statement.rows()).extracting(StatementRow::text).containsExactly("Inbetalning", "Kaffe");
        assertThat(statement.opening()).isEqualTo(new StatedBalance(LocalDate.of(2026, 3, 30), Amount.ZERO));
    }

    @Test
    @DisplayName("K18: the tables of Swedbank, which name the account and write text in two columns")
    void swedbank() {
        Statement statement = Statements.only("""
                * Transaktionsrapport Period 2026-03-01 – 2026-03-31
                Radnummer,Clearingnummer,Kontonummer,Produkt,Valuta,Bokföringsdag,Transaktionsdag,Valutadag,Referens,Beskrivning,Belopp,Bokfört saldo
                1,83279,1234567,Företagskonto,SEK,2026-03-31,2026-03-31,2026-03-31,"ÅBERG, KAFÉ",Kortköp,-80.50,919.50
                2,83279,1234567,Företagskonto,SEK,2026-03-30,2026-03-30,2026-03-30,,Insättning,1000.00,1000.00
                """);

        assertThat(statement.account()).isEqualTo("832791234567");
        assertThat(statement.currency()).isEqualTo("SEK");
        assertThat(statement.rows())
                .extracting(Statements::line)
                .containsExactly(
                        "2026-03-30|1000.00|Insättning|null|null|null",
                        "2026-03-31|-80.50|ÅBERG, KAFÉ Kortköp|null|null|null");
    }

    @Test
    @DisplayName("K18: the tables of Nordea, with who paid in a column")
    void nordea() {
        assertThat(rows("""
                        Bokföringsdag;Belopp;Avsändare;Mottagare;Namn;Rubrik;Saldo;Valuta;
                        2026/03/31;-145,00;;;Banken;Månadsavgift;855,00;SEK;
                        Reserverat;-20,00;;;;Kortköp;;SEK;
                        2026/03/30;1000,00;;;Älvby kommun;Faktura 12;1000,00;SEK;
                        """))
                .containsExactly(
                        "2026-03-30|1000.00|Faktura 12|Älvby kommun|null|null",
                        "2026-03-31|-145.00|Månadsavgift|Banken|null|null");
    }

    @Test
    @DisplayName("K18: the rows of several accounts in one table are told apart, each with its balances")
    void severalAccounts() {
        List<Statement> statements = Statements.read("""
                        Clearingnummer,Kontonummer,Bokföringsdag,Beskrivning,Belopp,Bokfört saldo
                        83279,1234567,2026-03-31,Kaffe,-80.50,919.50
                        83279,7654321,2026-03-31,Ränta,1.00,501.00
                        83279,1234567,2026-03-30,Insättning,1000.00,1000.00
                        """).statements();

        assertThat(statements)
                .extracting(
                        Statement::account,
                        statement -> statement.rows().size(),
                        statement -> statement.closing().amount().toString())
                .containsExactly(tuple("832791234567", 2, "919.50"), tuple("832797654321", 1, "501.00"));
    }

    @Test
    @DisplayName("K18: a workbook with real days, and amounts with the noise of its arithmetic")
    void workbook() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "Bank", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Transaktioner");
            sheet.value(0, 0, "Bokföringsdag");
            sheet.value(0, 1, "Text");
            sheet.value(0, 2, "Belopp");
            sheet.value(1, 0, LocalDate.of(2026, 3, 30));
            sheet.style(1, 0).format("yyyy-mm-dd").set();
            sheet.value(1, 1, "Kaffe");
            sheet.value(1, 2, -(0.1 + 0.2));
            sheet.value(2, 0, LocalDate.of(2026, 3, 31));
            sheet.style(2, 0).format("d/m/yyyy").set();
            sheet.value(2, 1, "Insättning");
            sheet.value(2, 2, 1000);
        }

        assertThat(Statements.read(file.toByteArray()).statements().get(0).rows())
                .extracting(Statements::line)
                .containsExactly(
                        "2026-03-30|-0.30|Kaffe|null|null|null", "2026-03-31|1000.00|Insättning|null|null|null");
    }

    private static List<String> rows(String text) {
        return Statements.only(text).rows().stream().map(Statements::line).toList();
    }

    @Test
    @DisplayName("K18: of another table somebody says once what stands where, which goes before what is known of banks")
    void chosen() {
        String other = "Wann;Was;Wieviel;Datum\n31.03.2026;x;y;2026-03-31\n";
        String file = other.replace("31.03.2026;x;y", "2026-03-31;Kaffe;-80");
        byte[] bytes = file.getBytes(StandardCharsets.UTF_8);

        assertThat(Statements.refusals(file)).containsExactly("STATEMENT_COLUMNS_UNKNOWN[1]");
        assertThat(TableLook.of(bytes, ColumnWords.KNOWN).headings())
                .containsExactly("Wann", "Was", "Wieviel", "Datum");

        ColumnWords words = new ColumnWords(
                Map.of(StatementColumn.DAY, "Wann", StatementColumn.TEXT, "was", StatementColumn.AMOUNT, "Wieviel"));
        assertThat(StatementFile.of(bytes, words).statements().get(0).rows())
                .extracting(Statements::line)
                .containsExactly("2026-03-31|-80.00|Kaffe|null|null|null");
    }

    @Test
    @DisplayName("K18: all rows that cannot be read are told at once, each with its place")
    void faults() {
        assertThat(Statements.refusals("""
                        Datum;Text;Belopp;Saldo
                        2026-03-31;Kaffe;-80,00;920,00
                        31 mars;Te;-20,00;900,00
                        2026-03-31;Mjölk;tio;x
                        """))
                .containsExactly(
                        "STATEMENT_DAY_NOT_VALID[3, 31 mars]",
                        "STATEMENT_AMOUNT_NOT_VALID[4, tio]",
                        "STATEMENT_AMOUNT_NOT_VALID[4, x]");
        assertThat(Statements.refusals(" \n")).containsExactly("STATEMENT_EMPTY[]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-17500,00 | -17500.00",
                "1 234,56 | 1234.56",
                "1.234,56 | 1234.56",
                "1,234.56 | 1234.56",
                "1.234.567 | 1234567.00",
                "17 500 kr | 17500.00",
                "−5,5 | -5.50",
                "+0,05 | 0.05",
                "-40.099999999999994 | -40.10",
                "1234.5600000001 | 1234.56"
            })
    @DisplayName("K18: amounts as banks write them")
    void amounts(String written, String amount) {
        assertThat(WrittenAmount.inTable(written)).hasToString(amount);
    }
}
