package se.samverk.bookkeeping.bank;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import se.samverk.bookkeeping.bank.PastRow.Share;
import se.samverk.bookkeeping.bank.Proposal.Reason;
import se.samverk.shared.Amount;

/**
 * What rows that are alike became before: the accounts, and which share of the amount went to each. It is read from the matches
 * themselves, so it never says anything else than what was done.
 */
final class Learned {

    /** Accounts on which VAT stands (BAS). */
    private static final String VAT = "26";

    private static final BigDecimal[] RATES = {new BigDecimal(25), new BigDecimal(12), new BigDecimal(6)};
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final BigDecimal ORE = new BigDecimal("0.01");

    /** So many rows must have become the same before one does without a look. */
    private static final int ENOUGH = 2;

    /** Digits of a share; an amount of the books has fifteen. */
    private static final int SCALE = 20;

    private final List<PastRow> rows;
    private final PastRow latest;

    /**
     * @param rows those that are alike, the latest first; one at least
     */
    Learned(List<PastRow> rows) {
        this.rows = rows;
        this.latest = rows.get(0);
    }

    int count() {
        return rows.size();
    }

    /** Whether the last rows went to the same accounts. */
    private boolean isSteady() {
        return rows.stream().limit(ENOUGH).allMatch(row -> row.accounts().equals(latest.accounts()));
    }

    boolean isEnough() {
        return rows.size() >= ENOUGH && isSteady();
    }

    Set<String> accounts() {
        return latest.accounts();
    }

    /** What an account had of each krona of the rows that went to the same accounts, least and most. */
    BigDecimal[] range(String account) {
        List<BigDecimal> shares = rows.stream()
                .filter(row -> row.accounts().equals(latest.accounts()))
                .map(row -> share(row, account))
                .sorted()
                .toList();
        return new BigDecimal[] {shares.get(0), shares.get(shares.size() - 1)};
    }

    private static BigDecimal share(PastRow row, String account) {
        return sum(row, account).value().divide(row.row().amount().value(), SCALE, RoundingMode.HALF_UP);
    }

    private static Amount sum(PastRow row, String account) {
        return Amount.sum(row.lines().stream()
                .filter(line -> line.account().equals(account))
                .map(Share::amount)
                .toList());
    }

    /** The accounts as before, with the shares of this amount. */
    Proposal propose(BankLine row) {
        if (!isSteady()) {
            return Proposal.likely(Reason.LEARNED_OTHERWISE, parts(row), count());
        }
        if (rows.size() < ENOUGH) {
            return Proposal.likely(Reason.LEARNED_ONCE, parts(row), count());
        }
        return isExact(row)
                ? Proposal.sure(Reason.LEARNED, parts(row), count())
                : Proposal.likely(Reason.LEARNED, parts(row), count());
    }

    /** Whether the shares are more than a guess: one account, VAT by its rate, or the very amount of before. */
    private boolean isExact(BankLine row) {
        boolean same = rows.stream()
                .limit(ENOUGH)
                .allMatch(past -> past.row().amount().equals(row.amount()) && isSameAsLatest(past));
        return same || latest.lines().size() == 1 || rate(latest) != null && hasOneRate();
    }

    private boolean isSameAsLatest(PastRow past) {
        return new HashSet<>(past.lines()).equals(new HashSet<>(latest.lines()));
    }

    private boolean hasOneRate() {
        return rows.stream().limit(ENOUGH).allMatch(past -> rate(latest).equals(rate(past)));
    }

    /** The rate by which one of two lines is the VAT of the other; null where that is not so. */
    private static BigDecimal rate(PastRow row) {
        if (row.lines().size() != 2) {
            return null;
        }
        List<Share> vat = row.lines().stream()
                .filter(line -> line.account().startsWith(VAT))
                .toList();
        if (vat.size() != 1) {
            return null;
        }
        for (BigDecimal rate : RATES) {
            BigDecimal of = included(row.row().amount().value(), rate);
            if (of.subtract(vat.get(0).amount().value()).abs().compareTo(ORE) <= 0) {
                return rate;
            }
        }
        return null;
    }

    private static BigDecimal included(BigDecimal gross, BigDecimal rate) {
        return gross.multiply(rate).divide(HUNDRED.add(rate), 2, RoundingMode.HALF_UP);
    }

    /** What does not come out even is on the first account. */
    private List<ProposalPart> parts(BankLine row) {
        if (row.amount().equals(latest.row().amount())) {
            return latest.lines().stream()
                    .map(line -> ProposalPart.of(line.account(), line.amount()))
                    .toList();
        }
        BigDecimal rate = rate(latest);
        List<ProposalPart> parts = new ArrayList<>();
        Amount left = row.amount();
        List<Share> others = latest.lines().subList(1, latest.lines().size());
        Share first = latest.lines().get(0);
        boolean vatFirst = rate != null && first.account().startsWith(VAT);
        Share rest = vatFirst ? others.get(0) : first;
        for (Share line : vatFirst ? List.of(first) : others) {
            BigDecimal amount = rate != null
                    ? included(row.amount().value(), rate)
                    : row.amount()
                            .value()
                            .multiply(line.amount().value())
                            .divide(latest.row().amount().value(), 2, RoundingMode.HALF_UP);
            parts.add(ProposalPart.of(line.account(), new Amount(amount)));
            left = left.minus(new Amount(amount));
        }
        parts.add(0, ProposalPart.of(rest.account(), left));
        return parts.stream().filter(part -> !part.amount().isZero()).toList();
    }
}
