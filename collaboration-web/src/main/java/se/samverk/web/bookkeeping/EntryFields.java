package se.samverk.web.bookkeeping;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import se.samverk.bookkeeping.entry.EntryForm;
import se.samverk.bookkeeping.entry.EntryView;

/** An entry in the grid, as it is typed. */
public class EntryFields implements Serializable {

    private static final long serialVersionUID = 1L;

    private String series;
    private String day;
    private String description;
    private String counterparty;
    private String counterpartyVatNumber;
    private String document;
    private boolean closing;
    private String vatMonth;
    private final ArrayList<EntryLineFields> lines = new ArrayList<>();
    private final ArrayList<String> documents = new ArrayList<>();

    /**
     * @param atLeast how many lines there are to type on
     */
    static EntryFields of(EntryForm form, int atLeast) {
        EntryFields fields = new EntryFields();
        fields.series = form.series();
        fields.day = form.day();
        fields.description = form.description();
        fields.counterparty = form.counterparty();
        fields.counterpartyVatNumber = form.counterpartyVatNumber();
        fields.document = form.document();
        fields.closing = form.closing();
        fields.vatMonth = form.vatMonth();
        fields.documents.addAll(form.documents());
        fields.fill(form.lines().stream().map(EntryLineFields::of), atLeast);
        return fields;
    }

    static EntryFields of(EntryView view, int atLeast) {
        EntryFields fields = new EntryFields();
        fields.series = view.entry().series();
        fields.day = view.entry().day().toString();
        fields.description = view.entry().description();
        fields.counterparty = view.entry().counterparty();
        fields.counterpartyVatNumber = view.counterpartyVatNumber();
        fields.document = view.document();
        fields.closing = view.closing();
        fields.fill(view.lines().stream().map(EntryLineFields::of), atLeast);
        return fields;
    }

    /** Takes the text and the lines of a form; the day and what else was typed stay. */
    void fill(EntryForm form, int atLeast) {
        if (description == null) {
            description = form.description();
        }
        lines.clear();
        fill(form.lines().stream().map(EntryLineFields::of), atLeast);
    }

    private void fill(Stream<EntryLineFields> typed, int atLeast) {
        typed.forEach(lines::add);
        int room = Math.max(atLeast, lines.size() + 2);
        while (lines.size() < room) {
            lines.add(new EntryLineFields());
        }
    }

    EntryForm form() {
        return new EntryForm(
                series,
                day,
                description,
                counterparty,
                counterpartyVatNumber,
                document,
                lines.stream().map(EntryLineFields::form).toList(),
                documents,
                closing,
                vatMonth);
    }

    /** It counts in the VAT month of the entry that it corrects, unless somebody changes that. */
    void countAs(EntryView wrong) {
        vatMonth = wrong.vatMonth() == null ? null : wrong.vatMonth().toString();
    }

    /** The ids of the documents that it is to stand on. */
    List<String> documents() {
        return List.copyOf(documents);
    }

    void add(String documentId) {
        if (!documents.contains(documentId)) {
            documents.add(documentId);
        }
    }

    void remove(String documentId) {
        documents.remove(documentId);
    }

    List<EntryLineFields> lines() {
        return List.copyOf(lines);
    }

    public String getSeries() {
        return series;
    }

    public void setSeries(String series) {
        this.series = series;
    }

    public String getDay() {
        return day;
    }

    public void setDay(String day) {
        this.day = day;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    public String getCounterparty() {
        return counterparty;
    }

    public void setCounterparty(String counterparty) {
        this.counterparty = counterparty;
    }

    public String getCounterpartyVatNumber() {
        return counterpartyVatNumber;
    }

    public void setCounterpartyVatNumber(String counterpartyVatNumber) {
        this.counterpartyVatNumber = counterpartyVatNumber;
    }

    public String getDocument() {
        return document;
    }

    public void setDocument(String document) {
        this.document = document;
    }

    public boolean isClosing() {
        return closing;
    }

    public void setClosing(boolean closing) {
        this.closing = closing;
    }

    public String getVatMonth() {
        return vatMonth;
    }

    public void setVatMonth(String vatMonth) {
        this.vatMonth = vatMonth;
    }
}
