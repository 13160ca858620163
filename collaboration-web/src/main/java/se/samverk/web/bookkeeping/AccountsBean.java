package se.samverk.web.bookkeeping;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import se.samverk.bookkeeping.chart.AccountService;
import se.samverk.bookkeeping.ledger.AccountForm;
import se.samverk.bookkeeping.ledger.AccountTax;
import se.samverk.bookkeeping.ledger.AccountView;
import se.samverk.shared.PlainText;
import se.samverk.web.shell.Formats;

/** The chart of accounts, or what is searched for in it: the beginning of a number, a part of a name. */
@Named("accounts")
@RequestScoped
public class AccountsBean {

    @Inject
    AccountService accounts;

    @Inject
    Formats formats;

    @Inject
    HttpServletRequest request;

    private List<AccountView> rows;

    public List<AccountView> getRows() {
        if (rows == null) {
            String asked = PlainText.seen(getSearch()).toLowerCase(Locale.ROOT);
            rows = accounts.list().stream()
                    .filter(account -> account.number().startsWith(asked)
                            || account.name().toLowerCase(Locale.ROOT).contains(asked))
                    .toList();
        }
        return rows;
    }

    public String getSearch() {
        return request.getParameter("q");
    }

    /** Box and tax of an account in a few words; a dash for none. */
    public String vat(AccountView account) {
        AccountForm form = account.form();
        String box = form.vatBox() == null
                ? ""
                : formats.message("accounts.box", form.vatBox().number());
        String tax = form.tax() == null ? "" : tax(form.tax());
        if (box.isEmpty() && tax.isEmpty()) {
            return "–";
        }
        return box.isEmpty() || tax.isEmpty() ? box + tax : box + " · " + tax;
    }

    private String tax(AccountTax tax) {
        return tax.counterAccount() == null
                ? formats.message("accounts.tax", Integer.toString(tax.rate()), tax.account())
                : formats.message(
                        "accounts.reverse", Integer.toString(tax.rate()), tax.account(), tax.counterAccount());
    }
}
