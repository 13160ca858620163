package se.samverk.web.bookkeeping;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import se.samverk.bookkeeping.chart.AccountService;
import se.samverk.bookkeeping.ledger.AccountForm;
import se.samverk.bookkeeping.ledger.AccountTax;
import se.samverk.bookkeeping.ledger.AccountView;
import se.samverk.bookkeeping.vat.VatBox;
import se.samverk.web.request.PathPart;
import se.samverk.web.shell.Notices;
import se.samverk.web.workspace.WorkspaceBean;

/** An account of the chart, or a new one. */
@Named("account")
@ViewScoped
public class AccountBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient AccountService accounts;

    @Inject
    transient WorkspaceBean workspace;

    @Inject
    transient Notices notices;

    @Inject
    @PathPart(1)
    String existing;

    private String number;
    private String name;
    private String vatBox;
    private String vatRate;
    private String taxAccount;
    private String counterAccount;
    private String sruCode;
    private boolean active;
    private int version;

    @PostConstruct
    void load() {
        if (existing == null) {
            return;
        }
        AccountView view = accounts.get(existing);
        AccountForm form = view.form();
        AccountTax tax = form.tax();
        number = form.number();
        name = form.name();
        vatBox = form.vatBox() == null ? null : form.vatBox().number();
        vatRate = tax == null ? null : Integer.toString(tax.rate());
        taxAccount = tax == null ? null : tax.account();
        counterAccount = tax == null ? null : tax.counterAccount();
        sruCode = form.sruCode();
        active = view.active();
        version = view.version();
    }

    public void save() {
        AccountForm.Entered entered =
                new AccountForm.Entered(number, name, vatBox, sruCode, vatRate, taxAccount, counterAccount);
        if (existing == null) {
            accounts.add(entered);
        } else {
            accounts.change(entered, version);
        }
        notices.sayAndGo(workspace.href("ACCOUNTS"), "account.saved", number);
    }

    public void close() {
        accounts.close(existing, version);
        notices.sayAndGo(workspace.href("ACCOUNTS"), "account.closedNow", number);
    }

    public void reopen() {
        accounts.reopen(existing, version);
        notices.sayAndGo(workspace.href("ACCOUNTS"), "account.reopened", number);
    }

    /** The boxes that an account can count in, by their numbers. */
    public List<String> getBoxes() {
        return Stream.of(VatBox.values())
                .filter(box -> box != VatBox.TO_PAY)
                .map(VatBox::number)
                .sorted()
                .toList();
    }

    public boolean isAdding() {
        return existing == null;
    }

    public boolean isActive() {
        return active;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getVatBox() {
        return vatBox;
    }

    public void setVatBox(String vatBox) {
        this.vatBox = vatBox;
    }

    public String getVatRate() {
        return vatRate;
    }

    public void setVatRate(String vatRate) {
        this.vatRate = vatRate;
    }

    public String getTaxAccount() {
        return taxAccount;
    }

    public void setTaxAccount(String taxAccount) {
        this.taxAccount = taxAccount;
    }

    public String getCounterAccount() {
        return counterAccount;
    }

    public void setCounterAccount(String counterAccount) {
        this.counterAccount = counterAccount;
    }

    public String getSruCode() {
        return sruCode;
    }

    public void setSruCode(String sruCode) {
        this.sruCode = sruCode;
    }
}
