package se.samverk.bookkeeping.bank;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import se.samverk.bank.BankRow;
import se.samverk.bookkeeping.bank.MatchForm.AccountPart;
import se.samverk.bookkeeping.bank.MatchForm.EntryPart;
import se.samverk.bookkeeping.bank.MatchForm.ItemPart;
import se.samverk.bookkeeping.entry.TypedAmount;
import se.samverk.bookkeeping.ledger.Account;
import se.samverk.bookkeeping.ledger.NewLine;
import se.samverk.shared.Amount;
import se.samverk.shared.BusinessException;
import se.samverk.shared.CommonError;
import se.samverk.shared.Faults;
import se.samverk.shared.PlainText;

/**
 * What is to be done with a row, as it was typed and can be read: amounts as the bank writes them.
 *
 * @param entries how much each entry that is there explains, by its id
 * @param items what is paid
 * @param lines what is posted beside, without the line of the bank
 */
record MatchPlan(List<EntryShare> entries, List<ItemPayment> items, List<NewLine> lines) {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    /** Input VAT, and output VAT by its rate (BAS). */
    private static final String INPUT_VAT = "2641";

    private static final Map<String, String> OUTPUT_VAT = Map.of("25", "2611", "12", "2621", "6", "2631");

    /** Classes of accounts (BAS). */
    private static final char SALES = '3';

    private static final char GOODS = '4';
    private static final char PREMISES = '5';
    private static final char OTHER_COSTS = '6';
    private static final char STAFF = '7';

    /** How much of a row an entry explains. */
    record EntryShare(String entryId, Amount amount) {}

    /**
     * @throws BusinessException all that cannot be read, at its field: {@code accounts.1.amount}; MATCH_EMPTY
     */
    static MatchPlan of(MatchForm form, BankRow row, Map<String, Account> chart) {
        Faults faults = new Faults();
        List<EntryShare> entries = new ArrayList<>();
        for (int i = 0; i < form.entries().size(); i++) {
            EntryPart part = form.entries().get(i);
            Amount amount = amount("entries." + i, part.amount(), row, faults);
            entries.add(new EntryShare(part.entryId(), amount));
        }
        List<ItemPayment> items = new ArrayList<>();
        for (int i = 0; i < form.items().size(); i++) {
            ItemPart part = form.items().get(i);
            Amount amount = amount("items." + i, part.amount(), row, faults);
            items.add(
                    new ItemPayment(part.kind(), new Payment(row.companyId(), part.itemId(), row.bookedOn(), amount)));
        }
        List<NewLine> lines = new ArrayList<>();
        for (int i = 0; i < form.accounts().size(); i++) {
            AccountPart part = form.accounts().get(i);
            String field = "accounts." + i;
            String account = PlainText.seen(part.account()).split(" ")[0];
            if (!account.isEmpty() || !PlainText.seen(part.amount()).isEmpty()) {
                Amount amount = amount(field, part.amount(), row, faults);
                faults.check(() -> PlainText.required(field + ".account", account, 8));
                faults.check(() ->
                        lines.addAll(lines(field, new AccountPart(account, null, part.vatRate()), amount, chart)));
            }
        }
        faults.refuse();
        if (entries.isEmpty() && items.isEmpty() && lines.isEmpty()) {
            throw BusinessException.at("accounts", BankBooksError.MATCH_EMPTY);
        }
        return new MatchPlan(entries, items, lines);
    }

    /** Nothing where it cannot be read, which is then among the faults. */
    private static Amount amount(String field, String typed, BankRow row, Faults faults) {
        Amount amount = faults.checked(() -> TypedAmount.of(field + ".amount", typed));
        if (amount == null) {
            return Amount.ZERO;
        }
        if (amount.isZero()) {
            faults.add(BusinessException.at(field + ".amount", CommonError.REQUIRED));
        }
        return row.amount().value().signum() > 0 ? amount : amount.negated();
    }

    private static List<NewLine> lines(String field, AccountPart part, Amount amount, Map<String, Account> chart) {
        String rate = PlainText.seen(part.vatRate());
        Amount posted = amount.negated();
        if (rate.isEmpty()) {
            return List.of(NewLine.of(part.account(), posted));
        }
        if (!OUTPUT_VAT.containsKey(rate)) {
            throw BusinessException.at(field + ".vatRate", CommonError.INVALID_CHOICE);
        }
        BigDecimal percent = new BigDecimal(rate);
        Amount vat = new Amount(posted.value().multiply(percent).divide(HUNDRED.add(percent), 2, RoundingMode.HALF_UP));
        return List.of(
                NewLine.of(part.account(), posted.minus(vat)),
                NewLine.of(vatAccount(part.account(), rate, amount, chart), vat));
    }

    /**
     * Where the tax of the account goes. Of one that says nothing, its class does (BAS): what is sold has output VAT and what is
     * bought input VAT, also when it is given back; elsewhere input VAT of what is paid and output VAT of what comes in.
     */
    private static String vatAccount(String account, String rate, Amount amount, Map<String, Account> chart) {
        Account known = chart.get(account);
        if (known != null
                && known.tax() != null
                && known.tax().counterAccount() == null
                && Integer.toString(known.tax().rate()).equals(rate)) {
            return known.tax().account();
        }
        return switch (account.charAt(0)) {
            case SALES -> OUTPUT_VAT.get(rate);
            case GOODS, PREMISES, OTHER_COSTS, STAFF -> INPUT_VAT;
            default -> amount.value().signum() < 0 ? INPUT_VAT : OUTPUT_VAT.get(rate);
        };
    }

    /** How much of the row all of it explains. */
    Amount sum() {
        return Amount.sum(entries.stream().map(EntryShare::amount).toList()).plus(posted());
    }

    /** How much of the row the entry explains that is posted. */
    Amount posted() {
        return Amount.sum(items.stream().map(item -> item.payment().amount()).toList())
                .minus(Amount.sum(lines.stream().map(NewLine::amount).toList()));
    }

    boolean isPosting() {
        return !items.isEmpty() || !lines.isEmpty();
    }
}
