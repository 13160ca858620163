package se.samverk.bookkeeping.closing;

import java.util.Set;
import se.samverk.bookkeeping.entry.TypedAmount;
import se.samverk.bookkeeping.ledger.LedgerError;
import se.samverk.shared.Amount;
import se.samverk.shared.BusinessException;
import se.samverk.shared.PlainText;

/**
 * What somebody has typed that an account holds by a statement.
 *
 * @param amount debit is positive, as in the books; nothing for an account that nothing is said of
 */
public record StatedBalance(String account, String amount) {

    boolean isEmpty() {
        return PlainText.seen(amount).isEmpty();
    }

    /**
     * @throws BusinessException ACCOUNT_UNKNOWN
     */
    String account(Set<String> chart, String place) {
        String number = PlainText.seen(account);
        if (!chart.contains(number)) {
            throw BusinessException.at(place + ".account", LedgerError.ACCOUNT_UNKNOWN, number);
        }
        return number;
    }

    /**
     * @throws BusinessException AMOUNT_NOT_VALID
     */
    Amount amount(String place) {
        return TypedAmount.of(place + ".amount", amount);
    }
}
