package se.samverk.web.supplier;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import se.samverk.bookkeeping.supplier.InvoiceForm;
import se.samverk.bookkeeping.supplier.InvoiceForm.LineForm;

/** An invoice as it is typed. */
public class InvoiceFields implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Lines to go on with, however many are filled. */
    private static final int SPARE = 1;

    private String supplierId;
    private boolean credit;
    private String number;
    private LocalDate datedOn;
    private LocalDate dueOn;
    private LocalDate postedOn;
    private String total;
    private String currency;
    private String rate;
    private String reference;
    private String description;
    private String creditsId;
    private final ArrayList<InvoiceLineFields> lines = new ArrayList<>();
    private final ArrayList<String> documents = new ArrayList<>();

    /**
     * @param atLeast how many lines there are to type on
     */
    static InvoiceFields of(InvoiceForm form, int atLeast) {
        InvoiceFields fields = new InvoiceFields();
        fields.supplierId = form.supplierId();
        fields.credit = form.credit();
        fields.number = form.number();
        fields.datedOn = form.datedOn();
        fields.dueOn = form.dueOn();
        fields.postedOn = form.postedOn();
        fields.total = form.total();
        fields.currency = form.currency();
        fields.rate = form.rate();
        fields.reference = form.reference();
        fields.description = form.description();
        fields.creditsId = form.creditsId();
        fields.documents.addAll(form.documents());
        form.lines().stream()
                .filter(line -> !line.isEmpty())
                .forEach(line -> fields.lines.add(InvoiceLineFields.of(line)));
        int wanted = Math.max(atLeast, fields.lines.size() + SPARE);
        while (fields.lines.size() < wanted) {
            fields.lines.add(InvoiceLineFields.of(LineForm.EMPTY));
        }
        return fields;
    }

    void addLine() {
        lines.add(InvoiceLineFields.of(LineForm.EMPTY));
    }

    InvoiceForm form() {
        return new InvoiceForm(
                supplierId,
                credit,
                number,
                datedOn,
                dueOn,
                postedOn,
                total,
                currency,
                rate,
                reference,
                description,
                credit ? creditsId : null,
                lines.stream().map(InvoiceLineFields::form).toList(),
                documents);
    }

    List<String> documents() {
        return documents;
    }

    List<InvoiceLineFields> lines() {
        return lines;
    }

    public String getSupplierId() {
        return supplierId;
    }

    public void setSupplierId(String supplierId) {
        this.supplierId = supplierId;
    }

    public boolean isCredit() {
        return credit;
    }

    public void setCredit(boolean credit) {
        this.credit = credit;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public LocalDate getDatedOn() {
        return datedOn;
    }

    public void setDatedOn(LocalDate datedOn) {
        this.datedOn = datedOn;
    }

    public LocalDate getDueOn() {
        return dueOn;
    }

    public void setDueOn(LocalDate dueOn) {
        this.dueOn = dueOn;
    }

    public LocalDate getPostedOn() {
        return postedOn;
    }

    public void setPostedOn(LocalDate postedOn) {
        this.postedOn = postedOn;
    }

    public String getTotal() {
        return total;
    }

    public void setTotal(String total) {
        this.total = total;
    }

    public String getCurrency() {
        return currency;
    }

    public void setCurrency(String currency) {
        this.currency = currency;
    }

    public String getRate() {
        return rate;
    }

    public void setRate(String rate) {
        this.rate = rate;
    }

    public String getReference() {
        return reference;
    }

    public void setReference(String reference) {
        this.reference = reference;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    public String getCreditsId() {
        return creditsId;
    }

    public void setCreditsId(String creditsId) {
        this.creditsId = creditsId;
    }
}
