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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import se.samverk.bank.BankAccountForm;
import se.samverk.bank.BankAccountKind;
import se.samverk.bank.BankError;
import se.samverk.bank.BankFileRow;
import se.samverk.bank.BankService;
import se.samverk.bank.KeptStatement;
import se.samverk.bank.ReadStatement;
import se.samverk.bank.SentStatement;
import se.samverk.bookkeeping.ledger.LedgerError;
import se.samverk.month.MonthPoint;
import se.samverk.month.MonthSpan;
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
