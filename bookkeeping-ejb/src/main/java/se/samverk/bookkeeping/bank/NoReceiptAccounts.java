package se.samverk.bookkeeping.bank;

import java.util.List;
import java.util.regex.Pattern;
import se.samverk.bookkeeping.ledger.EntryLine;

/** The accounts of what is paid without a receipt, since the bank, an authority or the company itself tells of it (K35, BAS). */
final class NoReceiptAccounts {

    /**
     * Cash and bank (19), which a transfer goes between; taxes and the tax account (1630, 2510, 2650, 2710, 2731); what the owner
     * takes (2013, 2893); öre (3740); charges of the bank (6570) and interest (84).
     */
    private static final Pattern NUMBERS =
            Pattern.compile("19\\d+|1630|2510|2650|2710|2731|2013|2893|3740|6570|84\\d+");

    private NoReceiptAccounts() {}

    static boolean has(String account) {
        return NUMBERS.matcher(account).matches();
    }

    /**
     * Whether all lines of an entry are of such accounts.
     *
     * @param bank the account of the bank, whatever its number is
     */
    static boolean haveAll(List<EntryLine> lines, String bank) {
        return lines.stream().map(EntryLine::account).allMatch(account -> account.equals(bank) || has(account));
    }
}
