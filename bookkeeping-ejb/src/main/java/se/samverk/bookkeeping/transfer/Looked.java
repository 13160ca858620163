package se.samverk.bookkeeping.transfer;

import java.util.List;
import java.util.Map;
import se.samverk.bookkeeping.ledger.AccountForm;
import se.samverk.shared.Amount;

/**
 * What was found of a file.
 *
 * @param plan null where the file cannot be read or has no place in the books; nothing follows then
 * @param opening what the accounts of the balance sheet held when the file's year began
 * @param missing the accounts that the books are to get
 */
record Looked(SiePreview preview, ImportPlan plan, Map<String, Amount> opening, List<AccountForm> missing) {

    static Looked refused(SiePreview preview) {
        return new Looked(preview, null, Map.of(), List.of());
    }
}
