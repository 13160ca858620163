package se.samverk.web.bank;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import se.samverk.bank.BankAccountForm;
import se.samverk.bank.BankAccountKind;
import se.samverk.bookkeeping.bank.BankBooksService;
import se.samverk.bookkeeping.bank.BankOverview;
import se.samverk.bookkeeping.bank.LedgerForm;
import se.samverk.bookkeeping.chart.BooksService;
import se.samverk.shared.Amount;
import se.samverk.web.shell.Formats;
import se.samverk.web.shell.Notices;
import se.samverk.web.workspace.WorkspaceBean;

/** The bank accounts of a company with how each stands to the books, and adding one. */
@Named("bank")
@RequestScoped
public class BankBean {

    /** The account that most companies have for their bank (BAS). */
    private static final String USUAL = "1930";

    @Inject
    BankBooksService service;

    @Inject
    BooksService books;

    @Inject
    WorkspaceBean workspace;

    @Inject
    Formats formats;

    @Inject
    Notices notices;

    private List<BankOverview> accounts;
    private String name;
    private BankAccountKind kind = BankAccountKind.IBAN;
    private String number;
    private String ledgerAccount;
    private LocalDate since;

    public List<BankOverview> getAccounts() {
        if (accounts == null) {
            accounts = service.overview();
        }
        return accounts;
    }

    /** Whether there are books in which a bank account could be. */
    public boolean isOpen() {
        return books.status().isOpen();
    }

    /** The rows of an account; of one that is no account of the books yet, the page on which it becomes one. */
    public String href(BankOverview account) {
        String page = account.ledgerAccount() == null ? "BANK_ACCOUNT" : "BANK_ROWS";
        return workspace.hrefOf(page, account.account().id());
    }

    /** An amount as people read it; a line for none. */
    public String amount(Amount amount) {
        return amount == null ? "–" : formats.amount(amount.value());
    }

    /** Adds an account, and leads to its page, where files are read. */
    public void add() {
        String id = service.add(new BankAccountForm(name, kind, number), new LedgerForm(ledgerAccount, since));
        notices.sayAndGo(workspace.hrefOf("BANK_ACCOUNT", id), "bank.added");
    }

    public BankAccountKind[] getKinds() {
        return BankAccountKind.values();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public BankAccountKind getKind() {
        return kind;
    }

    public void setKind(BankAccountKind kind) {
        this.kind = kind;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    /** What most have, for the first account. */
    public String getLedgerAccount() {
        if (ledgerAccount == null && getAccounts().isEmpty()) {
            ledgerAccount = USUAL;
        }
        return ledgerAccount;
    }

    public void setLedgerAccount(String ledgerAccount) {
        this.ledgerAccount = ledgerAccount;
    }

    public LocalDate getSince() {
        return since;
    }

    public void setSince(LocalDate since) {
        this.since = since;
    }
}
