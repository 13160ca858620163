package se.samverk.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverk.shared.Amount;

class CamtReaderTest {

    private static final String ACCOUNT = "<Acct><Id><IBAN>SE1999000000000000012345</IBAN></Id><Ccy>SEK</Ccy></Acct>";

    private static String statement(String inside) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><GrpHdr/>
                <Stmt>%s
                %s
                </Stmt></BkToCstmrStmt></Document>
                """.formatted(ACCOUNT, inside);
    }

    private static String entry(String amount, String direction, String more) {
        return """
                <Ntry><Amt Ccy="SEK">%s</Amt><CdtDbtInd>%s</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
                <BookgDt><Dt>2026-03-02</Dt></BookgDt>%s</Ntry>
                """.formatted(amount, direction, more);
    }

    @Test
    @DisplayName("K18: the rows of a statement, earliest first, with its balances")
    void golden() {
        StatementFile file = Statements.read(Statements.golden("camt.053.001.02-2026-q1.xml"));
        Statement statement = file.statements().get(0);

        assertThat(file.format()).isEqualTo(StatementFormat.CAMT_053);
        assertThat(statement.account()).isEqualTo("SE1999000000000000012345");
        assertThat(statement.currency()).isEqualTo("SEK");
        assertThat(statement.opening()).isEqualTo(new StatedBalance(LocalDate.of(2026, 1, 1), Amount.of("386420.55")));
        assertThat(statement.closing()).isEqualTo(new StatedBalance(LocalDate.of(2026, 3, 31), Amount.of("238831.59")));
        assertThat(statement.rows()).hasSize(66);
        assertThat(Statements.line(statement.rows().get(0)))
                .isEqualTo("2026-01-02|-17500.00|BG 990-0010 VINTERV FASTIGH|null|null|2026010200001");
        assertThat(Statements.line(statement.rows().get(3)))
                .isEqualTo("2026-01-12|18750.00|BG INBET GRANLIDEN OCR 105163|null|105163|2026011200004");
    }

    @Test
    @DisplayName("K18: payments that were booked at once are rows of their own where the bank tells what each comes to")
    void batch() {
        String payments = """
                <AcctSvcrRef>R1</AcctSvcrRef><NtryDtls>
                <TxDtls><Amt Ccy="SEK">70</Amt><CdtDbtInd>CRDT</CdtDbtInd>
                <RltdPties><Dbtr><Pty><Nm>Åsa &amp; Co</Nm></Pty></Dbtr></RltdPties></TxDtls>
                <TxDtls><AmtDtls><TxAmt><Amt Ccy="SEK">30.50</Amt></TxAmt></AmtDtls>
                <RmtInf><Ustrd>Faktura</Ustrd><Ustrd>12</Ustrd></RmtInf></TxDtls></NtryDtls>
                """;

        assertThat(Statements.only(statement(entry("100.50", "CRDT", payments))).rows())
                .extracting(row -> row.part() + " " + Statements.line(row))
                .containsExactly(
                        "1 2026-03-02|70.00|Åsa & Co|Åsa & Co|null|R1", "2 2026-03-02|30.50|Faktura 12|null|null|R1");
        assertThat(Statements.only(statement(entry("101", "CRDT", payments))).rows())
                .extracting(row -> row.part() + " " + Statements.line(row))
                .containsExactly("0 2026-03-02|101.00|–|null|null|R1");
    }

    @Test
    @DisplayName("K18: what is not booked yet is counted and left")
    void waiting() {
        String pending = entry("5", "DBIT", "").replace("BOOK", "PDNG");

        Statement statement = Statements.only(statement(pending + entry("7", "DBIT", "")));

        assertThat(statement.waiting()).isEqualTo(1);
        assertThat(statement.rows()).extracting(row -> row.amount().toString()).containsExactly("-7.00");
    }

    @Test
    @DisplayName("K18: an account that is named otherwise than by its IBAN")
    void otherAccount() {
        String other =
                statement("").replace("<IBAN>SE1999000000000000012345</IBAN>", "<Othr><Id>8327-9 123</Id></Othr>");

        assertThat(Statements.only(other).account()).isEqualTo("8327-9 123");
    }

    @Test
    @DisplayName("K18: all that is wrong is told at once, each with its line")
    void faults() {
        String wrong = entry("1.234", "CRDT", "")
                + entry("5", "IN", "")
                + entry("5", "DBIT", "").replace("2026-03-02", "2026-02-30");

        assertThat(Statements.refusals(statement(wrong)))
                .containsExactly(
                        "STATEMENT_AMOUNT_NOT_VALID[4, 1.234]",
                        "STATEMENT_DIRECTION_NOT_VALID[6, IN]",
                        "STATEMENT_DAY_NOT_VALID[9, 2026-02-30]");
        assertThat(Statements.refusals(statement("").replace(ACCOUNT, "")))
                .containsExactly("STATEMENT_PART_MISSING[3, Acct/Id]");
    }

    @Test
    @DisplayName("K18: who sends thousands of faults is told of the first")
    void manyFaults() {
        assertThat(Statements.refusals(statement(entry("x", "CRDT", "").repeat(1000))))
                .hasSize(StatementFaults.MOST);
    }

    @Test
    @DisplayName("K18: no statement, one within the day, and what is cut off are refused with their place")
    void otherMessages() {
        assertThat(Statements.refusals("<Invoice/>")).containsExactly("XML_NO_STATEMENT[1, Invoice]");
        assertThat(Statements.refusals("<Document>\n<BkToCstmrAcctRpt/></Document>"))
                .containsExactly("STATEMENT_WITHIN_DAY[2]");
        assertThat(Statements.refusals("<Document><BkToCstmrStmt><GrpHdr/></BkToCstmrStmt></Document>"))
                .containsExactly("STATEMENT_PART_MISSING[1, Stmt]");
        String whole = statement(entry("5", "DBIT", ""));
        assertThat(Statements.refusals(whole.substring(0, whole.length() - 40))).containsExactly("XML_NOT_READABLE[5]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE Document SYSTEM \"http://localhost/never.dtd\"><Document/>",
                "<!DOCTYPE Document [<!ENTITY a SYSTEM \"file:///etc/hostname\">]><Document>&a;</Document>"
            })
    @DisplayName("K18: nothing outside of the file is read")
    void dtd(String file) {
        assertThat(Statements.refusals(file)).containsExactly("XML_WITH_DTD[1]");
    }

    @Test
    @DisplayName("K18: elements without end take no stack")
    void deep() {
        assertThat(Statements.refusals(statement("<A>".repeat(50_000)))).containsExactly("XML_NOT_READABLE[4]");
    }

    @Test
    @DisplayName(
            "K18: what the bank knows a row by: its own reference, of the entry or of its one payment, before a running number")
    void references() {
        String entry = "<Ntry>%s<Amt Ccy='SEK'>1</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts>"
                + "<BookgDt><Dt>2026-03-02</Dt></BookgDt>%s</Ntry>";
        String payment = "<NtryDtls><TxDtls><Refs><AcctSvcrRef>P</AcctSvcrRef></Refs></TxDtls></NtryDtls>";
        Statement statement =
                Statements.only("<Document><BkToCstmrStmt><Stmt><Id>S</Id><Acct><Id><IBAN>SE1</IBAN></Id></Acct>"
                        + entry.formatted("<NtryRef>1</NtryRef><AcctSvcrRef>E</AcctSvcrRef>", payment)
                        + entry.formatted("<NtryRef>2</NtryRef>", payment)
                        + entry.formatted("<NtryRef>3</NtryRef>", "")
                        + entry.formatted("", "")
                        + "</Stmt></BkToCstmrStmt></Document>");

        assertThat(statement.rows()).extracting(StatementRow::bankReference).containsExactly("E", "P", "3 S", null);
    }

    @Test
    @DisplayName("K18: a file of more elements than twenty thousand rows have is refused before it fills the memory")
    void tooManyElements() {
        String many = "<a/>".repeat(XmlElement.MOST);

        assertThat(Statements.refusals("<Document><BkToCstmrStmt><Stmt>" + many + "</Stmt></BkToCstmrStmt></Document>"))
                .containsExactly("XML_TOO_LARGE[1, 500000]");
    }
}
