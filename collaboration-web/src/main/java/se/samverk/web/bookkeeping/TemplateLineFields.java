package se.samverk.web.bookkeeping;

import java.io.Serializable;
import se.samverk.bookkeeping.template.TemplateForm.LineForm;

/** A line of a template, as it is typed. */
public class TemplateLineFields implements Serializable {

    private static final long serialVersionUID = 1L;

    private String account;
    private String debit;
    private String credit;

    static TemplateLineFields of(LineForm form) {
        TemplateLineFields fields = new TemplateLineFields();
        fields.account = form.account();
        fields.debit = form.debit();
        fields.credit = form.credit();
        return fields;
    }

    LineForm form() {
        return new LineForm(account, debit, credit);
    }

    public String getAccount() {
        return account;
    }

    public void setAccount(String account) {
        this.account = account;
    }

    public String getDebit() {
        return debit;
    }

    public void setDebit(String debit) {
        this.debit = debit;
    }

    public String getCredit() {
        return credit;
    }

    public void setCredit(String credit) {
        this.credit = credit;
    }
}
