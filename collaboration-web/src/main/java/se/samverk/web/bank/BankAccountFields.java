package se.samverk.web.bank;

import java.io.Serializable;
import se.samverk.bookkeeping.bank.MatchForm.AccountPart;

/** A line that is posted for a row, as it is typed. */
public class BankAccountFields implements Serializable {

    private static final long serialVersionUID = 1L;

    private String account;
    private String amount;
    private String vatRate;

    BankAccountFields(String account, String amount) {
        this.account = account;
        this.amount = amount;
    }

    AccountPart part() {
        return new AccountPart(account, amount, vatRate);
    }

    public String getAccount() {
        return account;
    }

    public void setAccount(String account) {
        this.account = account;
    }

    public String getAmount() {
        return amount;
    }

    public void setAmount(String amount) {
        this.amount = amount;
    }

    public String getVatRate() {
        return vatRate;
    }

    public void setVatRate(String vatRate) {
        this.vatRate = vatRate;
    }
}
