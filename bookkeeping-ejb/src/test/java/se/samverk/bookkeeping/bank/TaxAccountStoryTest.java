package se.samverk.bookkeeping.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import se.samverk.bank.BankAccountForm;
import se.samverk.bank.BankAccountKind;
import se.samverk.bank.BankError;
import se.samverk.bank.BankService;
import se.samverk.bank.ReadStatement;
import se.samverk.bank.SentStatement;
import se.samverk.bookkeeping.closing.MonthService;
import se.samverk.bookkeeping.closing.MonthView;
import se.samverk.month.MonthPoint;
import se.samverk.receipt.ReceiptFinder;
import se.samverk.receipt.ReceiptState;
import se.samverk.shared.Amount;
import se.samverk.shared.Refused;
import se.samverk.stage.Database;
import se.samverk.statement.StatementError;
import se.samverk.testing.OnBothDatabases;
import se.samverk.testing.TestDatabase;

/** The tax account by the statement that the Tax Agency gives, over both databases. Company and figures are made up. */
@OnBothDatabases
class TaxAccountStoryTest {

    private static final String NUMBER = "556677-8899";

    private static final String STATEMENT = String.join(
            "\r\n",
            "\"Cykelboden AB\";\"556677-8899\";\"\"",
            "\"\";\"Ingående saldo 2026-01-01\";\"-500\"",
            "\"2026-01-12\";\"Debiterad preliminärskatt\";\"-8 500\"",
            "\"2026-02-10\";\"Inbetalning bokförd 260210\";\"24 000\"",
            "\"2026-03-07\";\"Kostnadsränta\";\"-10\"",
            "\"\";\"Utgående saldo 2026-03-31\";\"14 990\"");

    @Parameter
    TestDatabase database;

    private GoldenBank golden;
    private String account;

    @BeforeEach
    void begin() {
        golden = new GoldenBank(Database.of(database, getClass()));
        account = add(NUMBER);
    }

    private String add(String number) {
        return golden.shop.ask(() -> golden.shop
                .get(BankBooksService.class)
                .add(new BankAccountForm("Skattekonto", BankAccountKind.TAX, number), new LedgerForm("1630", null)));
    }

    private ReadStatement read(String statement, Charset charset) {
        return golden.shop.ask(() -> golden.shop
                .get(BankService.class)
                .read(account, new SentStatement("Kontoutdrag.csv", statement.getBytes(charset))));
    }

    private MonthView view(int month) {
        return golden.shop.ask(() -> golden.shop.get(MonthService.class).view(YearMonth.of(2026, month)));
    }

    private Amount told(int month) {
        return view(month).balances().stream()
                .filter(balance -> balance.account().equals("1630"))
                .findFirst()
                .orElseThrow()
                .stated();
    }

    @Test
    @DisplayName(
            "K41: the rows of the agency's statement are kept, each once, and its balance at a month's end is a point")
    void kept() {
        assertThat(read(STATEMENT, StandardCharsets.UTF_8).added()).isEqualTo(3);
        assertThat(read(STATEMENT, Charset.forName("windows-1252")).added()).isZero();

        assertThat(told(1)).isEqualTo(Amount.of("-9000.00"));
        assertThat(told(2)).isEqualTo(Amount.of("15000.00"));
        assertThat(told(3)).isEqualTo(Amount.of("14990.00"));
        assertThat(view(3).points())
                .filteredOn(point -> point.kind().equals("TAX_ACCOUNT"))
                .extracting(MonthPoint::isDone)
                .containsExactly(false);
    }

    @Test
    @DisplayName("K41, K35: nobody is asked for receipts of what the agency books")
    void noReceipts() {
        read(STATEMENT, StandardCharsets.UTF_8);
        assertThat(golden.shop.server.inTransaction(() -> golden.shop
                        .get(ReceiptFinder.class)
                        .counts(List.of(golden.shop.company), ReceiptState.MISSING)))
                .isEmpty();
    }

    @Test
    @DisplayName("K41: a statement of another account, one that is cut off and one that does not add up are refused")
    void refused() {
        Refused.at(
                "file",
                BankError.BANK_FILE_OTHER_ACCOUNT,
                () -> read(STATEMENT.replace("556677-8899", "556016-0680"), StandardCharsets.UTF_8));
        Refused.at(
                "file",
                StatementError.TAX_ACCOUNT_NOT_WHOLE,
                () -> read(STATEMENT.substring(0, STATEMENT.lastIndexOf("\r\n")), StandardCharsets.UTF_8));
        Refused.at(
                "file",
                StatementError.TAX_ACCOUNT_SUM_WRONG,
                () -> read(STATEMENT.replace("14 990", "99 999"), StandardCharsets.UTF_8));
        Refused.at(
                "file",
                StatementError.STATEMENT_AMOUNT_NOT_VALID,
                () -> read(STATEMENT.replace("-8 500", "mycket"), StandardCharsets.UTF_8));
        Refused.at("number", BankError.BANK_TAX_ACCOUNT_NOT_VALID, () -> add("556677-8890"));
    }
}
