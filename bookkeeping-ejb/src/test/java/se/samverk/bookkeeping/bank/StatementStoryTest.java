package se.samverk.bookkeeping.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import se.samverk.bank.BankAccountForm;
import se.samverk.bank.BankAccountKind;
import se.samverk.bank.BankError;
import se.samverk.bank.BankFileRow;
import se.samverk.bank.BankRowState;
import se.samverk.bank.BankService;
import se.samverk.bank.KeptStatement;
import se.samverk.bank.ReadStatement;
import se.samverk.bank.SentStatement;
import se.samverk.bookkeeping.ledger.LedgerError;
import se.samverk.month.MonthPoint;
import se.samverk.month.MonthSpan;
import se.samverk.shared.Amount;
import se.samverk.shared.CommonError;
import se.samverk.shared.Refused;
import se.samverk.stage.Database;
import se.samverk.statement.ColumnWords;
import se.samverk.statement.StatementColumn;
import se.samverk.statement.StatementError;
import se.samverk.statement.Statements;
import se.samverk.testing.OnBothDatabases;
import se.samverk.testing.TestDatabase;

/** Bank accounts and the files that are read for them, over both databases. */
@OnBothDatabases
class StatementStoryTest {

    private static final String TABLE = "kontoutdrag-2026-q1.csv";
    private static final String CAMT = "camt.053.001.02-2026-q1.xml";

    @Parameter
    TestDatabase database;

    private GoldenBank golden;

    @BeforeEach
    void begin() {
        golden = new GoldenBank(Database.of(database, getClass()));
    }

    private String add(BankAccountKind kind, String number, String ledger) {
        return golden.shop.ask(() -> golden.shop
                .get(BankBooksService.class)
                .add(new BankAccountForm("Annat konto", kind, number), new LedgerForm(ledger, null)));
    }

    private ReadStatement read(String account, String text) {
        SentStatement sent = new SentStatement("C:\\bank\\utdrag.csv", text.getBytes(StandardCharsets.UTF_8));
        return golden.shop.ask(() -> golden.shop.get(BankService.class).read(account, sent));
    }

    private List<BankFileRow> files() {
        return golden.shop.ask(() -> golden.shop.get(BankService.class).files(golden.account));
    }

    @Test
    @DisplayName(
            "K17: the number of an account is checked, and is there once; so is the account of the books that it is")
    void accounts() {
        Refused.at(
                "number",
                BankError.BANK_IBAN_NOT_VALID,
                () -> add(BankAccountKind.IBAN, "SE1899000000000000012345", "1910"));
        Refused.at(
                "number", BankError.BANK_BANKGIRO_NOT_VALID, () -> add(BankAccountKind.BANKGIRO, "990-0011", "1910"));
        Refused.at("number", BankError.BANK_ACCOUNT_NOT_VALID, () -> add(BankAccountKind.CLEARING, "8327", "1910"));
        Refused.at("number", BankError.BANK_ACCOUNT_TAKEN, () -> add(BankAccountKind.IBAN, GoldenBank.IBAN, "1910"));
        golden.add("SE45 5000 0000 0583 9825 7466", "1220");
        Refused.at(
                "number", BankError.BANK_ACCOUNT_TAKEN, () -> add(BankAccountKind.CLEARING, "5839 825 746 6", "1910"));
        for (String notOfBank : List.of("2440", "2893", "2641", "3960", "6250")) {
            Refused.at(
                    "ledgerAccount",
                    BankBooksError.LEDGER_ACCOUNT_NOT_OF_BANK,
                    () -> add(BankAccountKind.BANKGIRO, "990-0010", notOfBank));
        }
        Refused.at("ledgerAccount", LedgerError.ACCOUNT_UNKNOWN, () -> add(BankAccountKind.BANKGIRO, "990-0010", "1"));
        Refused.at(
                "ledgerAccount",
                BankBooksError.LEDGER_ACCOUNT_TAKEN,
                () -> add(BankAccountKind.BANKGIRO, "990-0010", GoldenBank.BANK));

        String bankgiro = add(BankAccountKind.BANKGIRO, "990-0010", "1910 Kassa");

        BankOverview overview =
                golden.shop.ask(() -> golden.shop.get(BankBooksService.class).account(bankgiro));
        assertThat(overview.account().number()).isEqualTo("990-0010");
        assertThat(overview.ledgerAccount()).isEqualTo("1910");
        assertThat(golden.shop.server.audit(golden.shop.company, bankgiro))
                .extracting(row -> row[0])
                .containsExactly("BANK_ACCOUNT_ADDED", "BANK_LEDGER_CHOSEN");
    }

    @Test
    @DisplayName("K17: an account is called otherwise, or another of the books, until rows have been matched")
    void changed() {
        golden.read();
        golden.shop.tell(() ->
                golden.shop.get(BankBooksService.class).change(golden.account, "Banken", new LedgerForm("1910", null)));
        golden.shop.tell(() -> golden.shop
                .get(BankBooksService.class)
                .change(golden.account, "Banken", new LedgerForm(GoldenBank.BANK, null)));
        golden.matchByHand(golden.waiting().get(0));

        Refused.at(
                "ledgerAccount",
                BankBooksError.LEDGER_ACCOUNT_MATCHED,
                () -> golden.shop.tell(() -> golden.shop
                        .get(BankBooksService.class)
                        .change(golden.account, "Banken", new LedgerForm("1910", null))));
    }

    @Test
    @DisplayName("K19: the same file changes nothing, nor does what another file of the bank tells again")
    void twice() {
        assertThat(golden.read(TABLE))
                .extracting(ReadStatement::rows, ReadStatement::added)
                .containsExactly(66, 66);
        ReadStatement again = golden.read(TABLE);
        assertThat(again).extracting(ReadStatement::added, ReadStatement::known).containsExactly(0, 66);
        assertThat(golden.read(CAMT))
                .extracting(ReadStatement::added, ReadStatement::known)
                .containsExactly(0, 66);

        assertThat(golden.waiting()).hasSize(66);
        assertThat(files()).extracting(BankFileRow::name).containsExactly(CAMT, TABLE);
        assertThat(golden.shop.server.audit(golden.shop.company, golden.account))
                .extracting(row -> row[0])
                .containsExactly("BANK_ACCOUNT_ADDED", "BANK_LEDGER_CHOSEN", "BANK_FILE_READ");
    }

    /** As the pages of most banks give it. */
    private static String withoutReferences() {
        return new String(Statements.goldenTable(), StandardCharsets.ISO_8859_1)
                .lines()
                .map(line -> line.replaceFirst("^([^;]*;[^;]*);[^;]*;", "$1;"))
                .collect(Collectors.joining("\n"));
    }

    @Test
    @DisplayName(
            "K19: rows of a table without references are not there again as a statement tells them, and the other way round")
    void withAndWithoutReference() {
        assertThat(read(golden.account, withoutReferences()).added()).isEqualTo(66);
        assertThat(golden.read(CAMT).added()).isZero();

        GoldenBank other = new GoldenBank(Database.of(database, getClass()));
        other.read(CAMT);
        byte[] table = withoutReferences().getBytes(StandardCharsets.UTF_8);
        ReadStatement again = other.shop.ask(
                () -> other.shop.get(BankService.class).read(other.account, new SentStatement("a.csv", table)));
        assertThat(again.added()).isZero();
        assertThat(other.waiting()).hasSize(66);
    }

    private static String camt(String statementId, String... entries) {
        return "<Document><BkToCstmrStmt><Stmt><Id>%s</Id><Acct><Id><IBAN>SE1999000000000000012345</IBAN></Id></Acct>%s"
                        .formatted(statementId, String.join("", entries))
                + "</Stmt></BkToCstmrStmt></Document>";
    }

    private static String entry(String day, String amount, String text, String reference) {
        return """
                <Ntry><Amt Ccy="SEK">%s</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts>BOOK</Sts>
                <BookgDt><Dt>%s</Dt></BookgDt>%s<AddtlNtryInf>%s</AddtlNtryInf></Ntry>
                """.formatted(amount, day, reference, text);
    }

    @Test
    @DisplayName("K39: a row that another file may have told waits until somebody says so, and then counts for nothing")
    void perhapsTwice() {
        read(golden.account, "Datum;Text;Belopp\n2026-03-02;Kaffebryggaren;-40\n2026-03-02;Te;-20\n");
        ReadStatement read = read(
                golden.account,
                camt(
                        "1",
                        entry("2026-03-02", "40", "KORTKOP 4711", "<AcctSvcrRef>A</AcctSvcrRef>"),
                        entry("2026-03-02", "20", "TE", "<AcctSvcrRef>B</AcctSvcrRef>"),
                        entry("2026-03-02", "60", "MJOLK", "<AcctSvcrRef>C</AcctSvcrRef>")));

        assertThat(read)
                .extracting(ReadStatement::added, ReadStatement::perhaps)
                .containsExactly(2, 1);
        WorkRow held = golden.work(BankTab.HELD).rows().get(0);
        assertThat(held.text()).isEqualTo("KORTKOP 4711");
        assertThat(golden.row(held.perhapsId()).row().text()).isEqualTo("Kaffebryggaren");
        assertThat(golden.equation().rows()).isEqualTo(Amount.of("-160.00"));

        golden.shop.tell(
                () -> golden.shop.get(BankBooksService.class).toldTwice(held.id(), "Samma kaffe", held.version()));

        WorkRow twice = golden.row(held.id()).row();
        assertThat(twice.state()).isEqualTo(BankRowState.TWICE);
        assertThat(golden.equation().rows()).isEqualTo(Amount.of("-120.00"));
        assertThat(golden.work(BankTab.MATCHED).rows()).extracting(WorkRow::id).containsExactly(held.id());
        MonthSpan march = MonthSpan.of(YearMonth.of(2026, 3), YearMonth.of(2026, 3), Clock.systemUTC());
        assertThat(golden.shop.server.inTransaction(
                        () -> golden.shop.get(MonthBankRows.class).left(List.of(golden.shop.company), march)))
                .extracting(MonthPoint::left)
                .containsExactly(3L);
        Refused.at("accounts", BankBooksError.MATCH_TOO_MUCH, () -> golden.match(twice, ofAccount("6250", "40")));

        golden.shop.tell(() -> golden.shop.get(BankBooksService.class).resume(held.id()));
        golden.match(golden.row(held.id()).row(), ofAccount("6250", "40"));
        WorkRow matched = golden.row(held.id()).row();
        Refused.with(
                BankError.BANK_ROW_EXPLAINED,
                () -> golden.shop.tell(
                        () -> golden.shop.get(BankBooksService.class).toldTwice(held.id(), "Nej", matched.version())));
        assertThat(golden.shop.server.audit(golden.shop.company, held.id()))
                .extracting(row -> row[0])
                .containsExactly("BANK_ROW_TOLD_TWICE", "BANK_ROW_RESUMED", "BANK_ROW_MATCHED");
    }

    private static MatchForm ofAccount(String account, String amount) {
        return new MatchForm(
                List.of(), List.of(), List.of(new MatchForm.AccountPart(account, amount, null)), null, List.of());
    }

    @Test
    @DisplayName("K19: the number of an entry within a statement is no reference of the bank by itself")
    void numberWithinStatement() {
        String numbered = "<NtryRef>1</NtryRef>";
        assertThat(read(golden.account, camt("S1", entry("2026-03-02", "40", "KAFFE", numbered)))
                        .added())
                .isEqualTo(1);
        assertThat(read(golden.account, camt("S2", entry("2026-03-02", "40", "TE", numbered)))
                        .added())
                .isEqualTo(1);
    }

    @Test
    @DisplayName("K19: of a file with several accounts the rows of this one come in, and the others are told")
    void severalAccounts() {
        ReadStatement table = read(
                golden.account,
                "Kontonummer;Datum;Text;Belopp\n"
                        + "SE1999000000000000012345;2026-03-02;Kaffe;-40\n99999999;2026-03-02;Te;-20\n");
        assertThat(table.added()).isEqualTo(1);
        assertThat(table.others()).containsExactly("99999999");

        String second = "<Stmt><Acct><Id><IBAN>SE4550000000058398257466</IBAN></Id></Acct>%s</Stmt></BkToCstmrStmt>"
                .formatted(entry("2026-03-03", "50", "SOCKER", ""));
        ReadStatement camt = read(
                golden.account, camt("1", entry("2026-03-03", "70", "SALT", "")).replace("</BkToCstmrStmt>", second));
        assertThat(camt.others()).containsExactly("SE4550000000058398257466");
        assertThat(golden.waiting()).extracting(WorkRow::text).containsExactly("Kaffe", "SALT");
    }

    @Test
    @DisplayName(
            "K23: of files that tell of the same day the one holds that agrees with all rows, in whatever order they come")
    void closingOfOneDay() {
        String morning = "Datum;Text;Belopp;Saldo\n2026-03-02;Kaffe;-40;960\n";
        String whole = morning + "2026-03-02;Te;-20;940\n";
        read(golden.account, whole);
        read(golden.account, morning);

        assertThat(golden.equation().closing()).isEqualTo(Amount.of("940.00"));
    }

    @Test
    @DisplayName("K23: within a file the last balance of a day is what the account held in the end")
    void closingWithinFile() {
        String balance = "<Bal><Tp><CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry></Tp><Amt Ccy=\"SEK\">%s</Amt>"
                + "<CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-03-02</Dt></Dt></Bal>";
        String second = "<Stmt><Acct><Id><IBAN>SE1999000000000000012345</IBAN></Id></Acct>%s%s</Stmt></BkToCstmrStmt>"
                .formatted(balance.formatted("890"), entry("2026-03-02", "50", "SOCKER", ""));
        read(
                golden.account,
                camt("1", balance.formatted("940"), entry("2026-03-02", "70", "SALT", ""))
                        .replace("</BkToCstmrStmt>", second));

        assertThat(golden.equation().closing()).isEqualTo(Amount.of("890.00"));
    }

    @Test
    @DisplayName("K23: a balance is carried forward by rows of later days that come without one")
    void laterRows() {
        golden.read(TABLE);
        BankEquation before = golden.equation();
        read(golden.account, "Datum;Text;Belopp\n2026-04-01;Kaffe;-40\n");

        BankEquation later = golden.equation();

        assertThat(later.isExplained()).isTrue();
        assertThat(later.laterRows()).isEqualTo(1);
        assertThat(later.closing()).isEqualTo(before.closing().minus(Amount.of("40.00")));
        assertThat(later.closingOn()).isEqualTo(before.closingOn());
    }

    @Test
    @DisplayName("K19: rows that look alike are all there, and those of a longer file only once")
    void alike() {
        String first = "Datum;Text;Belopp\n2026-03-02;Kaffe;-40\n2026-03-02;Kaffe;-40\n";

        assertThat(read(golden.account, first).added()).isEqualTo(2);
        assertThat(read(golden.account, first + "2026-03-02;Kaffe;-40\n2026-03-03;Kaffe;-40\n")
                        .added())
                .isEqualTo(2);
    }

    @Test
    @DisplayName("K19: payments that a notification tells one by one are not there again as the sum of a statement")
    void otherwise() {
        String entry = """
                <Ntry><Amt Ccy="SEK">100</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts>
                <BookgDt><Dt>2026-03-02</Dt></BookgDt><AcctSvcrRef>R1</AcctSvcrRef>%s</Ntry>
                """;
        String message = "<Document><%1$s><%2$s><Acct><Id><IBAN>SE1999000000000000012345</IBAN></Id></Acct>%3$s</%2$s>"
                + "</%1$s></Document>";
        String payments = "<NtryDtls><TxDtls><Amt Ccy=\"SEK\">70</Amt></TxDtls>"
                + "<TxDtls><Amt Ccy=\"SEK\">30</Amt></TxDtls></NtryDtls>";

        String notification = message.formatted("BkToCstmrDbtCdtNtfctn", "Ntfctn", entry.formatted(payments));
        String statement = message.formatted("BkToCstmrStmt", "Stmt", entry.formatted(""));

        assertThat(read(golden.account, notification).added()).isEqualTo(2);
        assertThat(read(golden.account, statement).added()).isZero();
        GoldenBank other = new GoldenBank(Database.of(database, getClass()));
        for (String first : List.of(statement, notification)) {
            byte[] bytes = first.getBytes(StandardCharsets.UTF_8);
            other.shop.ask(
                    () -> other.shop.get(BankService.class).read(other.account, new SentStatement("a.xml", bytes)));
        }
        assertThat(other.waiting()).hasSize(1);
    }

    @Test
    @DisplayName(
            "K18, K19: a file of another account or currency, or with a fault, is refused, and nothing of it is there")
    void refused() {
        String other = add(BankAccountKind.CLEARING, "8327-9 123 456 7", "1910");
        Refused.at(
                "file",
                BankError.BANK_FILE_OTHER_ACCOUNT,
                () -> golden.shop.ask(() -> golden.shop
                        .get(BankService.class)
                        .read(other, new SentStatement(CAMT, Statements.golden(CAMT)))));
        Refused.at(
                "file",
                BankError.BANK_FILE_OTHER_CURRENCY,
                () -> read(golden.account, "Datum;Text;Belopp;Valuta\n2026-03-02;Kaffe;-40;EUR\n"));
        Refused.at(
                "file",
                StatementError.STATEMENT_AMOUNT_NOT_VALID,
                () -> read(golden.account, "Datum;Text;Belopp\n2026-03-02;Kaffe;-40\n2026-03-02;Te;x\n"));
        Refused.at("file", BankError.BANK_FILE_MISSING, () -> read(golden.account, ""));
        Refused.with(CommonError.NOT_FOUND, () -> read("nobody", "x"));

        assertThat(golden.waiting()).isEmpty();
        assertThat(files()).isEmpty();
    }

    @Test
    @DisplayName("B41, K23: rows that nothing explains yet are left of the month in which the bank has booked them")
    void leftOfMonths() {
        read(golden.account, "Datum;Text;Belopp\n2026-02-28;Te;-20\n2026-03-02;Kaffe;-40\n2026-03-03;Kaffe;-40\n");
        MonthSpan march = MonthSpan.of(YearMonth.of(2026, 3), YearMonth.of(2026, 3), Clock.systemUTC());

        List<MonthPoint> left = golden.shop.server.inTransaction(
                () -> golden.shop.get(MonthBankRows.class).left(List.of(golden.shop.company), march));

        assertThat(left).extracting(MonthPoint::left).containsExactlyInAnyOrder(1L, 1L);
        assertThat(left).extracting(MonthPoint::month).containsOnly(YearMonth.of(2026, 3));
    }

    @Test
    @DisplayName("K19: a file is kept byte for byte, with its SHA-256 and what it told")
    void kept() {
        ReadStatement read = golden.read(TABLE);
        ByteArrayOutputStream written = new ByteArrayOutputStream();

        golden.shop.tell(() -> {
            try {
                golden.shop.get(BankService.class).write(read.fileId(), written);
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        });

        assertThat(written.toByteArray()).isEqualTo(Statements.goldenTable());
        assertThat(files().get(0))
                .extracting(
                        BankFileRow::rows,
                        BankFileRow::added,
                        file -> file.closing().toString())
                .containsExactly(66, 66, "238831.59");
    }

    @Test
    @DisplayName("K18: what was said once of a table’s columns is kept for the account")
    void columns() {
        String march = "Wann;Was;Wieviel\n2026-03-02;Kaffe;-40\n";
        Refused.at("file", StatementError.STATEMENT_COLUMNS_UNKNOWN, () -> read(golden.account, march));
        BankService bank = golden.shop.get(BankService.class);
        String upload =
                golden.shop.ask(() -> bank.keep(new SentStatement("mars.csv", march.getBytes(StandardCharsets.UTF_8))));
        KeptStatement kept = new KeptStatement(golden.account, upload);
        assertThat(golden.shop.ask(() -> bank.look(kept)).headings()).containsExactly("Wann", "Was", "Wieviel");

        ColumnWords words = new ColumnWords(
                Map.of(StatementColumn.DAY, "Wann", StatementColumn.TEXT, "Was", StatementColumn.AMOUNT, "Wieviel"));
        assertThat(golden.shop.ask(() -> bank.read(kept, words)).added()).isEqualTo(1);

        Refused.at("file", BankError.BANK_FILE_GONE, () -> golden.shop.ask(() -> bank.look(kept)));
        assertThat(read(golden.account, march + "2026-03-03;Te;-20\n").added()).isEqualTo(1);
    }
}
