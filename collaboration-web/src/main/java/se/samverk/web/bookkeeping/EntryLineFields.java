package se.samverk.web.bookkeeping;

import java.io.Serializable;
import java.math.BigDecimal;
import se.samverk.bookkeeping.entry.EntryForm.LineForm;
import se.samverk.bookkeeping.entry.EntryView;

/** A line of the grid, as it is typed. */
public class EntryLineFields implements Serializable {

    private static final long serialVersionUID = 1L;

    private String account;
    private String debit;
    private String credit;
    private String description;
    private String costCentre;
    private String project;

    static EntryLineFields of(LineForm form) {
        EntryLineFields fields = new EntryLineFields();
        fields.account = form.account();
        fields.debit = form.debit();
        fields.credit = form.credit();
        fields.description = form.description();
        fields.costCentre = form.costCentre();
        fields.project = form.project();
        return fields;
    }

    static EntryLineFields of(EntryView.Line line) {
        EntryLineFields fields = new EntryLineFields();
        fields.account = line.account();
        fields.debit = typed(line.debit());
        fields.credit = typed(line.credit());
        fields.description = line.description();
        fields.costCentre = line.costCentre();
        fields.project = line.project();
        return fields;
    }

    private static String typed(BigDecimal amount) {
        return amount == null ? null : amount.toPlainString().replace('.', ',');
    }

    LineForm form() {
        return new LineForm(account, debit, credit, description, costCentre, project);
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

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    public String getCostCentre() {
        return costCentre;
    }

    public void setCostCentre(String costCentre) {
        this.costCentre = costCentre;
    }

    public String getProject() {
        return project;
    }

    public void setProject(String project) {
        this.project = project;
    }
}
