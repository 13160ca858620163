package se.samverk.bookkeeping.supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import se.samverk.bookkeeping.supplier.InvoiceForm.LineForm;
import se.samverk.document.DocumentReading;
import se.samverk.document.Documents;
import se.samverk.party.GiroNumber;
import se.samverk.party.PartyDetails;
import se.samverk.party.PartyForm;
import se.samverk.recognition.Guess;
import se.samverk.recognition.ReadPaper;
import se.samverk.shared.BusinessException;

/** What is read on a document stands in the form of an invoice or a supplier as a proposal (K12): nothing of it is kept before somebody says so. */
@ApplicationScoped
class PaperProposals {

    private static final String SWEDEN = "SE";

    @Inject
    Documents documents;

    @Inject
    Suppliers suppliers;

    /**
     * @throws BusinessException NOT_FOUND for a document of another company
     */
    InvoiceForm invoice(String documentId) {
        DocumentReading reading = documents.reading(documentId);
        List<String> papers = List.of(documentId);
        if (reading.paper() == null) {
            return InvoiceForm.EMPTY.on(papers);
        }
        ReadPaper paper = reading.paper();
        Optional<SupplierView> supplier = supplier(paper);
        return new InvoiceForm(
                supplier.map(SupplierView::id).orElse(null),
                paper.credit(),
                value(paper.number()),
                value(paper.datedOn()),
                value(paper.dueOn()),
                null,
                typed(value(paper.total())),
                paper.isInKronor() ? null : value(paper.currency()),
                null,
                value(paper.reference()),
                null,
                null,
                lines(paper, supplier.orElse(null)),
                papers);
    }

    /** VAT of several rates no account gives: it stands on the line as it stands on the paper. */
    private static List<LineForm> lines(ReadPaper paper, SupplierView supplier) {
        boolean several = paper.vat() != null
                && paper.vat().isSure()
                && paper.vat().value().size() > 1;
        return several && supplier != null && supplier.account() != null
                ? List.of(new LineForm(supplier.account(), null, typed(paper.vatSum()), null, null, null))
                : List.of();
    }

    private Optional<SupplierView> supplier(ReadPaper paper) {
        PartyDetails named = new PartyDetails(
                value(paper.name()) == null ? "" : value(paper.name()),
                value(paper.organisationNumber()),
                value(paper.vatNumber()),
                SWEDEN,
                value(paper.bankgiro()),
                value(paper.plusgiro()),
                null,
                null);
        return suppliers.ofNumber(named).or(() -> suppliers.like(named).filter(like -> mayBe(like, named)));
    }

    /** By account or name alone nobody is somebody who has another number (K33). */
    private static boolean mayBe(SupplierView like, PartyDetails named) {
        PartyDetails known = like.party().details();
        return !known.hasNumber() || !named.hasNumber() || known.isSame(named);
    }

    /**
     * A supplier that is not known yet, with what the paper tells of it.
     *
     * @throws BusinessException NOT_FOUND for a document of another company
     */
    SupplierForm newSupplier(String documentId) {
        ReadPaper paper = documents.reading(documentId).paper();
        return new SupplierForm(paper == null ? PartyForm.EMPTY : party(paper), null);
    }

    private static PartyForm party(ReadPaper paper) {
        return new PartyForm(
                value(paper.name()),
                value(paper.organisationNumber()),
                value(paper.vatNumber()),
                null,
                printed(GiroNumber.BANKGIRO, value(paper.bankgiro())),
                printed(GiroNumber.PLUSGIRO, value(paper.plusgiro())),
                null,
                null);
    }

    private static String printed(GiroNumber kind, String number) {
        return number == null ? null : kind.printed(number);
    }

    private static <T> T value(Guess<T> guess) {
        return guess == null ? null : guess.value();
    }

    private static String typed(BigDecimal amount) {
        return amount == null ? null : amount.toPlainString().replace('.', ',');
    }
}
