package se.samverk.web.supplier;

import java.io.Serializable;
import se.samverk.bookkeeping.supplier.InvoiceForm.LineForm;

/** A line of an invoice, as it is typed. */
public class InvoiceLineFields implements Serializable {

    private static final long serialVersionUID = 1L;

    private String account;
    private String amount;
    private String vat;
    private String description;
    private String costCentre;
    private String project;

    static InvoiceLineFields of(LineForm form) {
        InvoiceLineFields fields = new InvoiceLineFields();
        fields.account = form.account();
        fields.amount = form.amount();
        fields.vat = form.vat();
        fields.description = form.description();
        fields.costCentre = form.costCentre();
        fields.project = form.project();
        return fields;
    }

    LineForm form() {
        return new LineForm(account, amount, vat, description, costCentre, project);
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

    public String getVat() {
        return vat;
    }

    public void setVat(String vat) {
        this.vat = vat;
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
