package se.samverk.web.bank;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import se.samverk.bank.BankFileRow;
import se.samverk.bank.BankService;
import se.samverk.bookkeeping.bank.BankBooksService;
import se.samverk.bookkeeping.bank.BankOverview;
import se.samverk.bookkeeping.bank.LedgerForm;
import se.samverk.web.request.PathPart;
import se.samverk.web.shell.Notices;
import se.samverk.web.workspace.WorkspaceBean;

/** One bank account: its files, and what it is in the books. */
@Named("bankAccount")
@ViewScoped
public class BankAccountBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient BankBooksService service;

    @Inject
    transient BankService bank;

    @Inject
    transient WorkspaceBean workspace;

    @Inject
    transient Notices notices;

    @Inject
    @PathPart(1)
    String id;

    private transient BankOverview overview;
    private String name;
    private String ledgerAccount;
    private LocalDate since;

    @PostConstruct
    void load() {
        name = getOverview().account().name();
        ledgerAccount = getOverview().ledgerAccount();
        since = getOverview().since();
    }

    public BankOverview getOverview() {
        if (overview == null) {
            overview = service.account(id);
        }
        return overview;
    }

    public String getId() {
        return id;
    }

    public List<BankFileRow> getFiles() {
        return bank.files(id);
    }

    /** Where a file is taken as it came. */
    public String fileHref(String fileId) {
        return workspace.hrefOf("BANK_FILE", fileId);
    }

    public void change() {
        service.change(id, name, new LedgerForm(ledgerAccount, since));
        notices.sayAndGo(workspace.hrefOf("BANK_ACCOUNT", id), "bank.changed");
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getLedgerAccount() {
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
