package se.samverk.bookkeeping.filing;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.faulttolerance.Retry;
import se.samverk.bookkeeping.filing.VatReturnFact.Occasion;
import se.samverk.bookkeeping.ledger.Keeper;
import se.samverk.bookkeeping.ledger.MonthAttest;
import se.samverk.bookkeeping.vat.VatPeriod;
import se.samverk.caller.Boundary;
import se.samverk.caller.CurrentCaller;
import se.samverk.caller.Requires;
import se.samverk.caller.Right;
import se.samverk.fact.Fact;
import se.samverk.shared.BusinessException;
import se.samverk.shared.Days;
import se.samverk.shared.Faults;
import se.samverk.shared.Keyset;
import se.samverk.shared.Page;
import se.samverk.shared.PlainText;
import se.samverk.workspace.Does;
import se.samverk.workspace.OfService;
import se.samverk.workspace.ServiceRole;
import se.samverk.workspace.Workspace;

/** A company's VAT returns, from their preview until they are filed. */
@Boundary
@OfService("bookkeeping")
public class VatReturnService {

    /**
     * The task of saying yes to a return. No agreement gives it to anybody, which makes it the company's own (D7e): whoever
     * prepares a return, the client approves what it signs.
     */
    public static final String APPROVAL = "vat-approval";

    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_RECEIPT = 60;
    private static final int PAGE = 100;

    @Inject
    Workspace workspace;

    @Inject
    CurrentCaller currentCaller;

    @Inject
    VatFilings filings;

    @Inject
    VatPreviews previews;

    @Inject
    VatLists lists;

    @Inject
    VatLines lines;

    @Inject
    VatReturnFinder returns;

    @Inject
    Event<Fact> facts;

    /** The file of a return. */
    public record File(String name, byte[] content) {}

    /**
     * The periods that have begun, the latest first, with the returns that stand.
     *
     * @throws BusinessException NOT_FOUND where there are no books
     */
    @Requires(Right.READ_IN_SERVICE)
    public List<VatReturnRow> list() {
        return lists.rows(workspace.companyId());
    }

    /**
     * What the return of a period would be, at any time.
     *
     * @throws BusinessException NOT_FOUND where there are no books; at the period: NO_VAT_PERIOD
     */
    @Requires(Right.READ_IN_SERVICE)
    public VatPreview preview(VatPeriod period) {
        return previews.of(workspace.companyId(), period);
    }

    /** The entries that an account's figure in a period is made of, the latest registered first. */
    @Requires(Right.READ_IN_SERVICE)
    public Page<VatLine> lines(VatPeriod period, String account, Keyset from) {
        return lines.page(workspace.companyId(), period, account, from, PAGE);
    }

    /**
     * @throws BusinessException NOT_FOUND
     */
    @Requires(Right.READ_IN_SERVICE)
    public VatReturnView view(String returnId) {
        return lists.view(new VatReturnRef(workspace.companyId(), returnId));
    }

    /**
     * The file of a return for the Tax Agency's e-service, as it was made.
     *
     * @throws BusinessException NOT_FOUND
     */
    @Requires(Right.READ_IN_SERVICE)
    public File file(String returnId) {
        VatReturn found = returns.get(new VatReturnRef(workspace.companyId(), returnId));
        return new File("moms-" + found.period().code() + ".eskd.xml", returns.file(found));
    }

    /**
     * Makes the return of a period: its figures are frozen, the file is written, the tax is settled, the months are locked.
     *
     * @return its id
     * @throws BusinessException NOT_FOUND where there are no books; at the period: NO_VAT_PERIOD, VAT_PERIOD_NOT_OVER;
     *     VAT_RETURN_MADE_ALREADY, VAT_RETURN_FILED_ALREADY; what the ledger refuses of the entry
     */
    @Retry
    @Requires(Right.WORK_IN_SERVICE)
    @Does("vat")
    public String make(VatPeriod period) {
        return told(
                Occasion.VAT_RETURN_MADE, filings.make(keeper(), period, MonthAttest.awaited(workspace.admission())));
    }

    /**
     * Makes a further version of a return that was filed, of what has been posted for its period since.
     *
     * @return its id
     * @throws BusinessException NOT_FOUND where there are no books; VAT_RETURN_NOT_FILED, NOTHING_TO_CORRECT; what the ledger
     *     refuses of the entry
     */
    @Retry
    @Requires(Right.WORK_IN_SERVICE)
    @Does("vat")
    public String correct(VatPeriod period) {
        VatReturn corrected = filings.correct(keeper(), period);
        return told(corrected.isFiled() ? Occasion.VAT_RETURN_SETTLED : Occasion.VAT_RETURN_CORRECTED, corrected);
    }

    /**
     * Says yes to a return, where the settings ask the client to. Repeating it changes nothing.
     *
     * @throws BusinessException NOT_FOUND; NO_APPROVAL_NEEDED; VAT_RETURN_FILED_ALREADY, VAT_RETURN_TAKEN_BACK
     */
    @Retry
    @Requires(Right.WORK_IN_SERVICE)
    @Does(value = APPROVAL, from = ServiceRole.APPROVER)
    public void approve(String returnId) {
        filings.approve(keeper(), returnId).ifPresent(approved -> told(Occasion.VAT_RETURN_APPROVED, approved));
    }

    /**
     * Says no to a return, where the settings ask the client: it is taken back, and whoever makes returns reads why.
     *
     * @throws BusinessException NOT_FOUND; what is wrong with the reason, which is required; NO_APPROVAL_NEEDED,
     *     VAT_RETURN_APPROVED_ALREADY; VAT_RETURN_FILED_ALREADY, VAT_RETURN_TAKEN_BACK
     */
    @Retry
    @Requires(Right.WORK_IN_SERVICE)
    @Does(value = APPROVAL, from = ServiceRole.APPROVER)
    public void refuse(String returnId, String reason) {
        String why = PlainText.required("reason", reason, LONGEST_REASON);
        told(Occasion.VAT_RETURN_REFUSED, filings.refuse(keeper(), returnId, why));
    }

    /**
     * Takes back a return for which there is no receipt yet: its settlement is reversed, the months that it locked are open
     * again.
     *
     * @throws BusinessException NOT_FOUND; what is wrong with the reason, which is required; VAT_RETURN_FILED_ALREADY,
     *     VAT_RETURN_TAKEN_BACK
     */
    @Retry
    @Requires(Right.WORK_IN_SERVICE)
    @Does("vat")
    public void takeBack(String returnId, String reason) {
        String why = PlainText.required("reason", reason, LONGEST_REASON);
        told(Occasion.VAT_RETURN_TAKEN_BACK, filings.takeBack(keeper(), returnId, why));
    }

    /**
     * Enters the Tax Agency's receipt: the return is filed, and never changed.
     *
     * @param day of the receipt
     * @throws BusinessException NOT_FOUND; what is wrong with number and day, both of which are required;
     *     VAT_RETURN_NOT_APPROVED, VAT_RETURN_FILED_ALREADY, VAT_RETURN_TAKEN_BACK
     */
    @Retry
    @Requires(Right.WORK_IN_SERVICE)
    @Does("vat")
    public void enterReceipt(String returnId, String number, LocalDate day) {
        Faults faults = new Faults();
        String receipt = faults.checked(() -> PlainText.required("receipt", number, LONGEST_RECEIPT));
        faults.require("day", day);
        faults.check(() -> Days.require("day", day));
        faults.refuse();
        told(Occasion.VAT_RETURN_FILED, filings.file(keeper(), returnId, new Receipt(receipt, day)));
    }

    private Keeper keeper() {
        return new Keeper(workspace.companyId(), currentCaller.get().userId());
    }

    private String told(Occasion occasion, VatReturn changed) {
        long toPay = returns.toPay(List.of(changed)).get(changed.id());
        VatReturnFact.By by = new VatReturnFact.By(workspace.admission().side(), workspace.readers());
        facts.fire(VatReturnFact.of(occasion, changed, toPay, by));
        return changed.id();
    }
}
