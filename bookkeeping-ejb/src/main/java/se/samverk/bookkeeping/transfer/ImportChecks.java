package se.samverk.bookkeeping.transfer;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import se.samverk.bookkeeping.ledger.Account;
import se.samverk.bookkeeping.ledger.AccountForm;
import se.samverk.bookkeeping.ledger.Dimension;
import se.samverk.bookkeeping.sie.SieBalance;
import se.samverk.bookkeeping.sie.SieItem;
import se.samverk.bookkeeping.sie.SieObjectRef;
import se.samverk.bookkeeping.sie.SieRow;
import se.samverk.bookkeeping.sie.SieVoucher;
import se.samverk.shared.Amount;
import se.samverk.shared.BusinessException;
import se.samverk.shared.ErrorCode;

/** Looks at each item of a file whose place in the books is known: what its import needs to know, and what refuses it. */
final class ImportChecks {

    /** So many refusals are kept; as many as somebody reads at one go. */
    private static final int KEPT = 200;

    /** Accounts from here on are of the result, and have no opening balance (BAS: classes 3 to 8). */
    private static final String FIRST_OF_RESULT = "3";

    private final ImportPlan plan;

    /** The accounts of the books. */
    private final Map<String, Account> chart;

    private final Map<String, BigDecimal> opening = new TreeMap<>();
    private final Set<String> used = new HashSet<>();
    private final Set<String> told = new HashSet<>();
    private final List<BusinessException> refusals = new ArrayList<>();
    private int skipped;
    private int objectsLeft;

    ImportChecks(ImportPlan plan, Map<String, Account> chart) {
        this.plan = plan;
        this.chart = chart;
    }

    void take(SieItem item) {
        if (item instanceof SieBalance balance) {
            take(balance);
        } else if (item instanceof SieVoucher voucher) {
            take(voucher);
        }
    }

    private void take(SieBalance balance) {
        if (balance.kind() == SieBalance.Kind.OPENING && balance.year() == 0 && isOfBalance(balance.account())) {
            checkAccount(balance.line(), balance.account());
            opening.merge(balance.account(), balance.amount(), BigDecimal::add);
        }
    }

    private static boolean isOfBalance(String account) {
        return account.compareTo(FIRST_OF_RESULT) < 0;
    }

    private void take(SieVoucher voucher) {
        List<SieRow> rows = VoucherEntries.rows(voucher);
        if (rows.isEmpty()) {
            skipped++;
            return;
        }
        if (voucher.difference().signum() != 0) {
            refuse(
                    TransferError.IMPORT_UNBALANCED,
                    voucher,
                    voucher.difference().toPlainString());
        }
        if (!plan.takes(voucher.date())) {
            refuse(TransferError.IMPORT_DAY_OUTSIDE, voucher, voucher.date());
        } else if (plan.isLocked(voucher.date())) {
            refuse(TransferError.IMPORT_MONTH_LOCKED, voucher, voucher.date());
        }
        rows.forEach(this::take);
    }

    private void take(SieRow row) {
        checkAccount(row.line(), row.account());
        row.objects().forEach(object -> take(row.line(), object));
    }

    private void take(int line, SieObjectRef object) {
        if (Dimension.of(object.dimension()).isEmpty()) {
            objectsLeft++;
        } else if (object.object().length() > Dimension.LONGEST_CODE) {
            refuse(TransferError.IMPORT_CODE_TOO_LONG, line, object.object(), Dimension.LONGEST_CODE);
        }
    }

    private void checkAccount(int line, String account) {
        used.add(account);
        if (!AccountForm.isNumber(account) && told.add(account)) {
            refuse(TransferError.IMPORT_ACCOUNT_NUMBER, line, account);
        } else if (chart.containsKey(account) && !chart.get(account).isActive() && told.add(account)) {
            refuse(TransferError.IMPORT_ACCOUNT_CLOSED, line, account);
        }
    }

    private void refuse(ErrorCode code, SieVoucher voucher, Object value) {
        refuse(code, voucher.line(), voucher.name(), value);
    }

    private void refuse(ErrorCode code, int line, Object... values) {
        if (refusals.size() < KEPT) {
            List<Object> arguments = new ArrayList<>(List.of(Integer.toString(line)));
            arguments.addAll(List.of(values));
            refusals.add(new BusinessException(code, arguments.toArray()));
        }
    }

    List<BusinessException> refusals() {
        return refusals;
    }

    /** The accounts that vouchers and opening balances name. */
    Set<String> used() {
        return used;
    }

    /** What the accounts of the balance sheet held when the file's year began. */
    Map<String, Amount> opening() {
        Map<String, Amount> amounts = new TreeMap<>();
        opening.forEach((account, amount) -> {
            if (amount.signum() != 0) {
                amounts.put(account, new Amount(amount));
            }
        });
        return amounts;
    }

    /** Vouchers without any row that changes something. */
    int skipped() {
        return skipped;
    }

    /** How many times a row names an object that is neither cost centre nor project. */
    int objectsLeft() {
        return objectsLeft;
    }
}
