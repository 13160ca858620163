package se.samverk.bookkeeping.transfer;

import java.time.Instant;
import se.samverk.shared.Amount;

/**
 * A file that has been taken in.
 *
 * @param type 1 to 4
 * @param program that made it
 * @param otherCompany the company that it named, where that was another and somebody said that it was right; else null
 * @param yearId the year of the books that it is about; null for vouchers alone
 * @param accounts that the chart got
 * @param skipped vouchers without any row that changed something
 * @param settlements entries that settle a VAT return, and count in none
 * @param openingDifference by how much the opening balances did not come to zero; it was put to the result of last year
 */
public record ImportView(
        String id,
        String fileName,
        int type,
        String program,
        String otherCompany,
        String yearId,
        int accounts,
        int entries,
        int lines,
        int skipped,
        int settlements,
        Amount openingDifference,
        Instant importedAt) {}
