package se.samverk.bookkeeping.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import se.samverk.bookkeeping.ledger.AccountForm;
import se.samverk.bookkeeping.ledger.AccountTax;
import se.samverk.bookkeeping.ledger.AccountView;
import se.samverk.bookkeeping.ledger.EntryKind;
import se.samverk.bookkeeping.ledger.Keeper;
import se.samverk.bookkeeping.ledger.Ledger;
import se.samverk.bookkeeping.ledger.LedgerError;
import se.samverk.bookkeeping.ledger.LegalForm;
import se.samverk.bookkeeping.ledger.NewEntry;
import se.samverk.bookkeeping.ledger.NewLine;
import se.samverk.bookkeeping.stage.CompanyOnStage;
import se.samverk.bookkeeping.vat.VatBox;
import se.samverk.shared.Amount;
import se.samverk.shared.BusinessException;
import se.samverk.shared.CommonError;
import se.samverk.shared.Language;
import se.samverk.shared.Refused;
import se.samverk.stage.Database;
import se.samverk.testing.OnBothDatabases;
import se.samverk.testing.TestDatabase;

/** A company opens its books and keeps its chart of accounts, over both databases. */
@OnBothDatabases
class BooksStoryTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);

    @Parameter
    TestDatabase database;

    private CompanyOnStage norr;

    @BeforeEach
    void begin() {
        norr = new CompanyOnStage(Database.of(database, getClass()));
    }

    private void open(LegalForm form, LocalDate first, LocalDate last, Language language) {
        norr.tell(() -> norr.get(BooksService.class).open(new BooksForm(form, first, last, language)));
    }

    private void open() {
        open(LegalForm.LIMITED_COMPANY, FIRST, LAST, Language.SV);
    }

    private BooksView status() {
        return norr.ask(() -> norr.get(BooksService.class).status());
    }

    private List<AccountView> chart() {
        return norr.ask(() -> norr.get(AccountService.class).list());
    }

    private AccountView account(String number) {
        return norr.ask(() -> norr.get(AccountService.class).get(number));
    }

    private static AccountForm.Entered entered(String number, String name) {
        return new AccountForm.Entered(number, name, null, null, null, null, null);
    }

    private void add(AccountForm.Entered entered) {
        norr.tell(() -> norr.get(AccountService.class).add(entered));
    }

    private void change(AccountForm.Entered entered, int version) {
        norr.tell(() -> norr.get(AccountService.class).change(entered, version));
    }

    private static List<String> faults(Runnable refused) {
        BusinessException first = catchThrowableOfType(BusinessException.class, refused::run);
        return Stream.concat(Stream.of(first), first.others().stream())
                .map(fault -> fault.code().name() + " at " + fault.field())
                .toList();
    }

    private List<String> recorded(String object) {
        return norr.server.audit(norr.company, object).stream()
                .map(row -> row[0] + " by " + row[1])
                .toList();
    }

    @Test
    @DisplayName("B10: where no books are, all is said of them that there is to say, and no account is added")
    void none() {
        assertThat(status()).isEqualTo(new BooksView(null, List.of()));
        assertThat(status().isOpen()).isFalse();
        assertThat(chart()).isEmpty();
        Refused.with(CommonError.NOT_FOUND, () -> add(entered("1931", "Sparkonto")));
        Refused.with(CommonError.NOT_FOUND, () -> account("1930"));
    }

    @Test
    @DisplayName("B10: books begin with their first year and the accounts of that kind of company, on record")
    void opening() {
        open(LegalForm.ASSOCIATION, LocalDate.of(2026, 7, 1), LocalDate.of(2027, 6, 30), Language.EN);

        assertThat(status().legalForm()).isEqualTo(LegalForm.ASSOCIATION);
        assertThat(status().years())
                .extracting(BooksView.Year::startsOn, BooksView.Year::endsOn)
                .containsExactly(tuple(LocalDate.of(2026, 7, 1), LocalDate.of(2027, 6, 30)));
        assertThat(chart())
                .filteredOn(account -> account.number().equals("3890"))
                .extracting(AccountView::name)
                .containsExactly("Membership fees");
        assertThat(recorded(norr.company)).containsExactly("BOOKS_OPENED by Eva Norr");
    }

    @Test
    @DisplayName("B1, B10: all that is wrong with the first year is told at once, and no books are opened")
    void wrongYear() {
        assertThat(faults(() -> open(null, FIRST, null, null)))
                .containsExactly("REQUIRED at legalForm", "REQUIRED at language", "REQUIRED at endsOn");
        assertThat(faults(() -> open(LegalForm.SOLE_TRADER, FIRST, LocalDate.of(2027, 9, 29), Language.SV)))
                .containsExactly("YEAR_NOT_CALENDAR at endsOn", "YEAR_NOT_WHOLE_MONTHS at endsOn");
        assertThat(faults(() -> open(LegalForm.LIMITED_COMPANY, FIRST, LAST.plusMonths(12), Language.SV)))
                .containsExactly("YEAR_TOO_LONG at endsOn");
        assertThat(status().isOpen()).isFalse();
        open(LegalForm.SOLE_TRADER, FIRST.minusMonths(3), LAST, Language.SV);
    }

    @Test
    @DisplayName("B1: books that are open are not opened again")
    void twice() {
        open();

        Refused.with(LedgerError.BOOKS_OPEN_ALREADY, this::open);
        assertThat(recorded(norr.company)).hasSize(1);
    }

    @Test
    @DisplayName("B11: an account knows its box, its rate and where its tax goes")
    void proposal() {
        open();

        AccountForm bought = account("4535").form();

        assertThat(bought.vatBox().number()).isEqualTo("21");
        assertThat(bought.tax()).isEqualTo(new AccountTax(25, "2645", "2614"));
        assertThat(account("1930").form().tax()).isNull();
    }

    @Test
    @DisplayName("B12: an account of one's own is added, on record")
    void adding() {
        open();

        add(new AccountForm.Entered("3051", "Kurser", "05", "7410", "25", "2611", ""));

        assertThat(account("3051").form())
                .isEqualTo(new AccountForm("3051", "Kurser", VatBox.SALES, "7410", new AccountTax(25, "2611", null)));
        assertThat(account("3051").active()).isTrue();
        assertThat(recorded("3051")).containsExactly("ACCOUNT_ADDED by Eva Norr");
    }

    @Test
    @DisplayName("B12: all that is wrong with an account is told at once")
    void addingWrong() {
        open();

        assertThat(faults(() -> add(new AccountForm.Entered("31", " ", "99", null, "20", " ", "2614"))))
                .containsExactly(
                        "ACCOUNT_NOT_VALID at number",
                        "REQUIRED at name",
                        "INVALID_CHOICE at vatBox",
                        "INVALID_CHOICE at vatRate",
                        "REQUIRED at taxAccount");
        assertThat(faults(() -> add(new AccountForm.Entered("3051", "Kurser", null, null, null, "2611", null))))
                .containsExactly("REQUIRED at vatRate");
        assertThat(faults(() -> add(new AccountForm.Entered("1930", "Bank", "20", null, "25", "2699", "2698"))))
                .containsExactly(
                        "ACCOUNT_TAKEN at number",
                        "ACCOUNT_UNKNOWN at taxAccount",
                        "ACCOUNT_UNKNOWN at counterAccount");
    }

    @Test
    @DisplayName("B12: of two who change an account the second is told")
    void stale() {
        open();
        AccountView read = account("1930");

        change(entered("1930", "Banken"), read.version());
        Refused.with(CommonError.STALE, () -> change(entered("1930", "Bank nummer ett"), read.version()));
        Refused.with(
                CommonError.STALE,
                () -> norr.tell(() -> norr.get(AccountService.class).close("1930", read.version())));

        assertThat(account("1930").name()).isEqualTo("Banken");
        assertThat(recorded("1930")).containsExactly("ACCOUNT_CHANGED by Eva Norr");
        Refused.with(CommonError.NOT_FOUND, () -> change(entered("1931", "Sparkonto"), 1));
    }

    @Test
    @DisplayName(
            "B3, B12: a closed account takes nothing until it is opened again; what is posted stays and is counted")
    void closing() {
        open();
        post();
        AccountView used = account("1930");
        assertThat(used.lines()).isEqualTo(2);

        norr.tell(() -> norr.get(AccountService.class).close("1930", used.version()));

        assertThat(account("1930").active()).isFalse();
        Refused.at("lines.0.account", LedgerError.ACCOUNT_CLOSED, this::post);
        norr.tell(() ->
                norr.get(AccountService.class).reopen("1930", account("1930").version()));
        post();
        assertThat(account("1930").lines()).isEqualTo(4);
        assertThat(account("1910").lines()).isZero();
        assertThat(recorded("1930")).containsExactly("ACCOUNT_CLOSED by Eva Norr", "ACCOUNT_REOPENED by Eva Norr");
    }

    private void post() {
        Amount amount = Amount.of("100.00");
        norr.server.inTransaction(() -> norr.get(Ledger.class)
                .post(
                        new Keeper(norr.company, norr.caller.userId()),
                        new NewEntry(
                                "A",
                                FIRST,
                                EntryKind.ORDINARY,
                                "Sale",
                                null,
                                null,
                                null,
                                List.of(
                                        NewLine.of("1930", amount),
                                        NewLine.of("1930", amount),
                                        NewLine.of("3001", Amount.of("-200.00"))))));
    }

    @Test
    @DisplayName("B12: the chart of another company is its own")
    void anotherCompany() {
        open();
        CompanyOnStage syd = new CompanyOnStage(Database.of(database, getClass()));

        assertThat(syd.ask(() -> syd.get(AccountService.class).list())).isEmpty();
        Refused.with(
                CommonError.NOT_FOUND,
                () -> syd.tell(() -> syd.get(AccountService.class).close("1930", 1)));
    }
}
