package se.samverk.bookkeeping.sie;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What is to be known of the books in a file whose lines can all be read. It grows with the accounts, not with the vouchers. */
final class BookChecks {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    private final HeadRecords head;
    private final SieFaults faults;

    private boolean hasBalances;
    private boolean yearAsked;
    private final Map<String, Long> lastOfSeries = new HashMap<>();
    private final Set<String> undeclaredAccounts = new HashSet<>();
    private final Set<Integer> dimensionsTold = new HashSet<>();

    private BigDecimal openingSum = BigDecimal.ZERO;
    private int lastOpening;
    /** What each account comes to by opening balance and rows. */
    private final Map<String, BigDecimal> sums = new HashMap<>();

    private final Map<String, SieBalance> closings = new LinkedHashMap<>();
    private boolean hasVouchers;

    BookChecks(HeadRecords head, SieFaults faults) {
        this.head = head;
        this.faults = faults;
    }

    /** Files of vouchers for another ledger to take in (4I) may have no balances (SIE 4B, 6). */
    boolean hasBalances() {
        return hasBalances;
    }

    void take(SieBalance balance) {
        hasBalances = true;
        checkDeclared(balance.line(), balance.account());
        balance.objects().forEach(ref -> checkDeclared(balance.line(), ref));
        if (balance.year() == 0) {
            checkYear(balance.line());
            takeOfThisYear(balance);
        }
    }

    private void checkYear(int line) {
        if (!yearAsked && head.year(0) == null) {
            faults.add(line, SieError.SIE_YEAR_MISSING, "0");
        }
        yearAsked = true;
    }

    private void takeOfThisYear(SieBalance balance) {
        switch (balance.kind()) {
            case OPENING -> {
                openingSum = openingSum.add(balance.amount());
                lastOpening = balance.line();
                move(balance.account(), balance.amount());
            }
            case CLOSING, RESULT -> closings.put(balance.account(), balance);
            default -> {
                // Parts of the above, and plans.
            }
        }
    }

    private void move(String account, BigDecimal amount) {
        sums.merge(account, amount, BigDecimal::add);
    }

    void take(SieVoucher voucher) {
        hasVouchers = true;
        checkNumber(voucher);
        SieYear year = head.year(0);
        if (year != null && !year.contains(voucher.date())) {
            faults.add(
                    voucher.line(),
                    SieError.SIE_VOUCHER_OUTSIDE_YEAR,
                    voucher.name(),
                    voucher.date().toString());
        }
        if (voucher.rows().isEmpty()) {
            faults.add(voucher.line(), SieError.SIE_VOUCHER_EMPTY, voucher.name());
        }
        BigDecimal difference = voucher.difference();
        if (difference.signum() != 0) {
            faults.add(voucher.line(), SieError.SIE_VOUCHER_UNBALANCED, voucher.name(), difference.toPlainString());
        }
        voucher.rows().forEach(this::take);
    }

    private void take(SieRow row) {
        checkDeclared(row.line(), row.account());
        row.objects().forEach(ref -> checkDeclared(row.line(), ref));
        if (row.amount().signum() == 0) {
            faults.add(row.line(), SieError.SIE_ROW_ZERO, row.account());
        }
        move(row.account(), row.amount());
    }

    /** Numbers ascend within a series (11, #VER 7). */
    private void checkNumber(SieVoucher voucher) {
        if (!NUMBER.matcher(voucher.number()).matches()) {
            if (voucher.number().isEmpty() && hasBalances) {
                faults.add(voucher.line(), SieError.SIE_VOUCHER_WITHOUT_NUMBER);
            }
            return;
        }
        long number = Long.parseLong(voucher.number());
        Long last = lastOfSeries.get(voucher.series());
        if (last != null && number == last) {
            faults.add(voucher.line(), SieError.SIE_NUMBER_TWICE, voucher.name());
        } else if (last != null && number < last) {
            faults.add(voucher.line(), SieError.SIE_NUMBER_NOT_ASCENDING, voucher.name(), last.toString());
        } else if (last != null && number > last + 1) {
            faults.add(
                    voucher.line(), SieError.SIE_NUMBER_GAP, voucher.seriesName(), last.toString(), voucher.number());
        }
        lastOfSeries.merge(voucher.series(), number, Math::max);
    }

    private void checkDeclared(int line, String account) {
        if (!head.hasAccount(account) && undeclaredAccounts.add(account)) {
            faults.add(line, SieError.SIE_ACCOUNT_UNDECLARED, account);
        }
    }

    private void checkDeclared(int line, SieObjectRef ref) {
        if (!head.hasObject(ref) && dimensionsTold.add(ref.dimension())) {
            faults.add(line, SieError.SIE_OBJECT_UNDECLARED, Integer.toString(ref.dimension()), ref.object());
        }
    }

    void end() {
        if (openingSum.signum() != 0) {
            faults.add(lastOpening, SieError.SIE_OPENING_UNBALANCED, openingSum.toPlainString());
        }
        if (hasVouchers && !closings.isEmpty() && !faults.isRefused()) {
            closings.values().forEach(this::checkClosing);
        }
        if (head.isFlagged() && !hasBalances) {
            faults.add(1, SieError.SIE_TAKEN_IN_BEFORE);
        }
    }

    private void checkClosing(SieBalance closing) {
        BigDecimal sum = sums.getOrDefault(closing.account(), BigDecimal.ZERO.setScale(2));
        if (!closing.amount().equals(sum)) {
            faults.add(
                    closing.line(),
                    SieError.SIE_CLOSING_DIFFERS,
                    closing.account(),
                    closing.amount().toPlainString(),
                    sum.toPlainString());
        }
    }
}
