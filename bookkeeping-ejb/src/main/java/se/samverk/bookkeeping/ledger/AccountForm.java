package se.samverk.bookkeeping.ledger;

import java.util.regex.Pattern;
import se.samverk.bookkeeping.vat.VatBox;
import se.samverk.shared.BusinessException;
import se.samverk.shared.CommonError;
import se.samverk.shared.Faults;
import se.samverk.shared.PlainText;

/**
 * What is entered about an account, checked (B3). A number has four to eight digits: the chart has four,
 * files of other programs have more (SIE 4B, 11 #KONTO).
 *
 * @param vatBox the box of the VAT return in which it counts; null for none
 * @param sruCode where it goes in the tax form; null for nowhere
 * @param tax the VAT that goes with it; null for none
 */
public record AccountForm(String number, String name, VatBox vatBox, String sruCode, AccountTax tax) {

    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{3,7}");
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_CODE = 10;

    /**
     * As it was entered: texts, null or blank for nothing.
     *
     * @param vatBox the number of a box
     * @param vatRate in percent
     */
    public record Entered(
            String number,
            String name,
            String vatBox,
            String sruCode,
            String vatRate,
            String taxAccount,
            String counterAccount) {}

    /**
     * @throws BusinessException at all fields that are wrong
     */
    public static AccountForm of(Entered entered) {
        Faults faults = new Faults();
        if (!isNumber(entered.number())) {
            faults.add(BusinessException.at("number", LedgerError.ACCOUNT_NOT_VALID));
        }
        AccountForm form = new AccountForm(
                entered.number(),
                faults.checked(() -> PlainText.required("name", entered.name(), LONGEST_NAME)),
                faults.checked(() -> box(entered.vatBox())),
                faults.checked(() -> PlainText.optional("sruCode", entered.sruCode(), LONGEST_CODE)),
                faults.checked(() -> AccountTax.of(entered.vatRate(), entered.taxAccount(), entered.counterAccount())));
        faults.refuse();
        return form;
    }

    /**
     * An account with which no VAT goes.
     *
     * @param vatBox the number of a box, or null or blank
     * @throws BusinessException at the fields that are wrong
     */
    public static AccountForm of(String number, String name, String vatBox, String sruCode) {
        return of(new Entered(number, name, vatBox, sruCode, null, null, null));
    }

    public static boolean isNumber(String number) {
        return number != null && NUMBER.matcher(number).matches();
    }

    private static VatBox box(String number) {
        if (number == null || number.isBlank()) {
            return null;
        }
        return VatBox.of(number)
                .filter(box -> box != VatBox.TO_PAY)
                .orElseThrow(() -> BusinessException.at("vatBox", CommonError.INVALID_CHOICE));
    }
}
