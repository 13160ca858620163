package se.samverk.bookkeeping.entry;

import java.math.BigDecimal;
import java.util.List;
import se.samverk.bookkeeping.entry.EntryForm.LineForm;
import se.samverk.document.DocumentReading;
import se.samverk.document.DocumentView;
import se.samverk.recognition.ReadPaper;

/**
 * An entry as it is begun from a document: what was read on it stands where somebody would type it, to be checked (K12). On which
 * accounts it goes is nothing that a paper says, but for the VAT.
 */
public final class PaperEntry {

    private static final String INPUT_VAT = "2641";

    private PaperEntry() {}

    /** With what was read of it, and what somebody said that it is. */
    public static EntryForm of(DocumentView document) {
        DocumentReading reading = document.reading();
        ReadPaper paper = reading.paper();
        String said = document.row().description();
        String text = said == null ? reading.sellerName() : said;
        List<String> documents = List.of(document.row().id());
        if (paper == null) {
            return new EntryForm(null, null, said, null, null, null, null, documents);
        }
        String day = paper.datedOn() == null ? null : paper.datedOn().value().toString();
        return new EntryForm(null, day, text, reading.sellerName(), null, null, lines(paper), documents);
    }

    private static List<LineForm> lines(ReadPaper paper) {
        if (!paper.isForEntry()) {
            return List.of();
        }
        BigDecimal total = paper.total().value();
        boolean withVat = paper.isVatWhole() && paper.net().signum() > 0;
        LineForm cost = line(null, withVat ? paper.net() : total, paper.credit());
        LineForm paid = line(null, total, !paper.credit());
        return withVat ? List.of(cost, line(INPUT_VAT, paper.vatSum(), paper.credit()), paid) : List.of(cost, paid);
    }

    private static LineForm line(String account, BigDecimal amount, boolean credit) {
        String typed = typed(amount);
        return new LineForm(account, credit ? null : typed, credit ? typed : null, null, null, null);
    }

    /** As people type it here. */
    public static String typed(BigDecimal amount) {
        return amount == null ? null : amount.toPlainString().replace('.', ',');
    }
}
