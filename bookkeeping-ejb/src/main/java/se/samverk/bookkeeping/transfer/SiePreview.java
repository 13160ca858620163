package se.samverk.bookkeeping.transfer;

import java.util.List;
import se.samverk.bookkeeping.ledger.LegalForm;
import se.samverk.bookkeeping.sie.SieFault;
import se.samverk.bookkeeping.sie.SieSummary;
import se.samverk.shared.Amount;
import se.samverk.shared.BusinessException;

/**
 * A file before it is taken in.
 *
 * @param summary what it holds
 * @param destination what becomes of it; null when it cannot be taken in
 * @param otherCompany whether it names another organisation number than the company's
 * @param legalForm what kind of company it seems to be of; of the books where there are some
 * @param newAccounts how many accounts the chart gets
 * @param skipped vouchers without any row that changes something: they are not posted
 * @param objectsLeft how many times a row names an object that is neither cost centre nor project: such are not kept
 * @param openingDifference by how much the opening balances do not come to zero; it is put to the result of last year
 * @param refusals why it cannot be taken in, each with its line; none when it can
 */
public record SiePreview(
        String fileName,
        SieSummary summary,
        Destination destination,
        boolean otherCompany,
        LegalForm legalForm,
        int newAccounts,
        int skipped,
        int objectsLeft,
        Amount openingDifference,
        List<BusinessException> refusals) {

    public boolean isRefused() {
        return !refusals.isEmpty();
    }

    /** What keeps nobody from taking it in. */
    public List<SieFault> notices() {
        return summary.faults().notices();
    }
}
