package se.samverk.bookkeeping.ledger;

import java.util.Set;
import java.util.stream.Stream;
import se.samverk.shared.BusinessException;
import se.samverk.shared.CommonError;
import se.samverk.shared.Faults;

/**
 * What VAT goes with a line on an account, so that it can be proposed (B11).
 *
 * @param rate in percent
 * @param account where the tax goes: output tax for what is sold, input tax for what is bought
 * @param counterAccount where the buyer owes the tax that it deducts, under reverse charge and on import; else null
 */
public record AccountTax(int rate, String account, String counterAccount) {

    /** The rates of the VAT Act (9 kap.). Which goods have which changes by day; the rates themselves seldom do. */
    private static final Set<String> RATES = Set.of("25", "12", "6");

    /**
     * What is entered: nothing at all, or a rate and an account.
     *
     * @return null for nothing
     * @throws BusinessException at the fields that are wrong
     */
    static AccountTax of(String rate, String account, String counterAccount) {
        if (Stream.of(rate, account, counterAccount).allMatch(AccountTax::isBlank)) {
            return null;
        }
        Faults faults = new Faults();
        if (isBlank(rate)) {
            faults.add(BusinessException.at("vatRate", CommonError.REQUIRED));
        } else if (!RATES.contains(rate.strip())) {
            faults.add(BusinessException.at("vatRate", CommonError.INVALID_CHOICE));
        }
        if (isBlank(account)) {
            faults.add(BusinessException.at("taxAccount", CommonError.REQUIRED));
        }
        faults.refuse();
        return new AccountTax(
                Integer.parseInt(rate.strip()),
                account.strip(),
                isBlank(counterAccount) ? null : counterAccount.strip());
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
