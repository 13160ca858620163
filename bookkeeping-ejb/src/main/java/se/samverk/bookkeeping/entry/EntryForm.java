package se.samverk.bookkeeping.entry;

import jakarta.json.bind.annotation.JsonbCreator;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import se.samverk.bookkeeping.ledger.EntryKind;
import se.samverk.bookkeeping.ledger.NewEntry;
import se.samverk.bookkeeping.ledger.NewLine;
import se.samverk.shared.Amount;
import se.samverk.shared.BusinessException;
import se.samverk.shared.Faults;
import se.samverk.shared.PlainText;

/**
 * An entry as it is typed: all of it text, so that nothing is lost of what cannot be read yet.
 *
 * @param day see {@link TypedDay}
 * @param documents the ids of those that it stands on
 * @param closing whether it is one of the year's closing entries
 * @param vatMonth in whose VAT return it counts, see {@link TypedMonth}; empty for the month of its day, or of what it corrects
 */
public record EntryForm(
        String series,
        String day,
        String description,
        String counterparty,
        String counterpartyVatNumber,
        String document,
        List<LineForm> lines,
        List<String> documents,
        boolean closing,
        String vatMonth) {

    private static final Pattern SERIES = Pattern.compile("[\\p{L}\\d]{0,4}");
    private static final String FIRST_SERIES = "A";
    private static final int LONGEST_TEXT = 200;
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_NUMBER = 20;

    /** A line as it is typed; of debit and credit one is empty. */
    public record LineForm(
            String account, String debit, String credit, String description, String costCentre, String project) {

        /** A line on which nothing stands. */
        public static final LineForm EMPTY = new LineForm(null, null, null, null, null, null);

        boolean isEmpty() {
            return PlainText.seen(account).isEmpty()
                    && PlainText.seen(debit).isEmpty()
                    && PlainText.seen(credit).isEmpty();
        }
    }

    /** A draft of an older version knows of no documents. */
    @JsonbCreator
    public EntryForm {
        lines = lines == null ? List.of() : List.copyOf(lines);
        documents = documents == null ? List.of() : List.copyOf(documents);
    }

    /** An entry during the year, whose VAT counts where its day is. */
    public EntryForm(
            String series,
            String day,
            String description,
            String counterparty,
            String counterpartyVatNumber,
            String document,
            List<LineForm> lines,
            List<String> documents) {
        this(series, day, description, counterparty, counterpartyVatNumber, document, lines, documents, false, null);
    }

    /**
     * What is to be posted. Lines on which nothing stands are left out; those that stay are called by where they stood.
     *
     * @throws BusinessException all that cannot be read, at its field: {@code lines.2.account}
     */
    NewEntry read(LocalDate today) {
        Faults faults = new Faults();
        LocalDate on = faults.checked(() -> TypedDay.of("day", day, today));
        String itsSeries = faults.checked(this::readSeries);
        String text = faults.checked(() -> PlainText.required("description", description, LONGEST_TEXT));
        String party = faults.checked(() -> PlainText.optional("counterparty", counterparty, LONGEST_NAME));
        String vatNumber = faults.checked(
                () -> PlainText.optional("counterpartyVatNumber", counterpartyVatNumber, LONGEST_NUMBER));
        String paper = faults.checked(() -> PlainText.optional("document", document, LONGEST_TEXT));
        YearMonth counted = faults.checked(() -> TypedMonth.of("vatMonth", vatMonth));
        List<NewLine> read = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isEmpty()) {
                read.add(line("lines." + i, lines.get(i), counted, faults));
            }
        }
        faults.refuse();
        return new NewEntry(
                itsSeries, on, closing ? EntryKind.CLOSING : EntryKind.ORDINARY, text, party, vatNumber, paper, read);
    }

    private String readSeries() {
        String typed = PlainText.seen(series);
        if (!SERIES.matcher(typed).matches()) {
            throw BusinessException.at("series", EntryError.SERIES_NOT_VALID);
        }
        return typed.isEmpty() ? FIRST_SERIES : typed.toUpperCase(Locale.ROOT);
    }

    /** Where the lines that are read stood among those that were typed. */
    List<Integer> places() {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isEmpty()) {
                places.add(i);
            }
        }
        return places;
    }

    private static NewLine line(String field, LineForm line, YearMonth vatMonth, Faults faults) {
        Amount debit = faults.checked(() -> TypedAmount.of(field + ".debit", line.debit()));
        Amount credit = faults.checked(() -> TypedAmount.of(field + ".credit", line.credit()));
        if (debit != null && credit != null && !debit.isZero() && !credit.isZero()) {
            faults.add(BusinessException.at(field + ".credit", EntryError.DEBIT_AND_CREDIT));
        }
        return new NewLine(
                PlainText.seen(line.account()),
                debit == null || credit == null ? Amount.ZERO : debit.minus(credit),
                faults.checked(() -> PlainText.optional(field + ".description", line.description(), LONGEST_TEXT)),
                faults.checked(() -> PlainText.optional(field + ".costCentre", line.costCentre(), LONGEST_NUMBER)),
                faults.checked(() -> PlainText.optional(field + ".project", line.project(), LONGEST_NUMBER)),
                vatMonth);
    }
}
