package se.samverk.bookkeeping.ledger;

import java.util.regex.Pattern;
import se.samverk.shared.BusinessException;
import se.samverk.shared.Faults;
import se.samverk.shared.PlainText;

/**
 * What is entered about an account, checked (B3). A number has four to eight digits: the chart has four,
 * files of other programs have more (SIE 4B, 11 #KONTO).
 *
 * @param vatCode how it counts in the VAT return; null for not at all
 * @param sruCode where it goes in the tax form; null for nowhere
 */
public record AccountForm(String number, String name, String vatCode, String sruCode) {

    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{3,7}");
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_CODE = 10;

    /**
     * @throws BusinessException at the fields that are wrong
     */
    public static AccountForm of(String number, String name, String vatCode, String sruCode) {
        Faults faults = new Faults();
        if (!NUMBER.matcher(number).matches()) {
            faults.add(BusinessException.at("number", LedgerError.ACCOUNT_NOT_VALID));
        }
        AccountForm form = new AccountForm(
                number,
                faults.checked(() -> PlainText.required("name", name, LONGEST_NAME)),
                faults.checked(() -> PlainText.optional("vatCode", vatCode, LONGEST_CODE)),
                faults.checked(() -> PlainText.optional("sruCode", sruCode, LONGEST_CODE)));
        faults.refuse();
        return form;
    }
}
