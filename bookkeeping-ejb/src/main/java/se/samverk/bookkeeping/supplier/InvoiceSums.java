package se.samverk.bookkeeping.supplier;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.samverk.bookkeeping.ledger.AccountTax;
import se.samverk.bookkeeping.ledger.NewLine;
import se.samverk.shared.Amount;
import se.samverk.shared.BusinessException;

/**
 * How an invoice is posted: each line on its account, its VAT by the rules of the account (B11) or as it stands on the paper, one
 * line for each account of tax. What is left of the total goes to the one line without an amount; of less than a krona it is
 * rounding.
 */
final class InvoiceSums {

    /** Where VAT goes that is typed on an account without rules (BAS). */
    static final String INPUT_TAX = "2641";

    /** Where rounding goes (BAS). */
    static final String ROUNDING = "3740";

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int DECIMALS = 2;

    private final List<NewLine> costs = new ArrayList<>();
    private final Map<String, BigDecimal> taxes = new LinkedHashMap<>();
    private BigDecimal owed = BigDecimal.ZERO;

    private InvoiceSums() {}

    /**
     * A line that has been read.
     *
     * @param place where it stood in the form
     * @param net null for what is left of the total
     * @param vat null for what the account's rules give
     * @param tax the rules of the account; null for none
     */
    record Line(int place, NewLine line, BigDecimal net, BigDecimal vat, AccountTax tax) {

        private boolean isOwedByBuyer() {
            return tax != null && tax.counterAccount() != null;
        }

        private BigDecimal vatOf(BigDecimal base) {
            return vat != null ? vat : tax == null ? BigDecimal.ZERO : rounded(base.multiply(rate()));
        }

        private BigDecimal rate() {
            return BigDecimal.valueOf(tax.rate()).divide(HUNDRED);
        }

        /** The base in what is to be paid. */
        private BigDecimal netOf(BigDecimal gross) {
            if (isOwedByBuyer() || vat == null && tax == null) {
                return gross;
            }
            return vat != null
                    ? gross.subtract(vat)
                    : gross.divide(BigDecimal.ONE.add(rate()), DECIMALS, RoundingMode.HALF_UP);
        }
    }

    /**
     * The lines in the currency of the invoice, debit positive.
     *
     * @throws BusinessException at a line: MORE_THAN_ONE_REST; at the total: TOTAL_DIFFERS
     */
    static List<NewLine> of(BigDecimal total, List<Line> lines) {
        InvoiceSums sums = new InvoiceSums();
        Line rest = null;
        for (Line line : lines) {
            if (line.net() != null) {
                sums.add(line, line.net(), line.vatOf(line.net()));
            } else if (rest == null) {
                rest = line;
            } else {
                throw BusinessException.at("lines." + line.place() + ".amount", SupplierError.MORE_THAN_ONE_REST);
            }
        }
        if (rest != null) {
            BigDecimal gross = total.subtract(sums.owed);
            BigDecimal net = rest.netOf(gross);
            sums.add(rest, net, rest.isOwedByBuyer() ? rest.vatOf(net) : gross.subtract(net));
        }
        return sums.lines(total);
    }

    private void add(Line line, BigDecimal net, BigDecimal vat) {
        NewLine typed = line.line();
        costs.add(new NewLine(
                typed.account(), new Amount(net), typed.description(), typed.costCentre(), typed.project(), null));
        owed = owed.add(net);
        if (line.isOwedByBuyer()) {
            taxes.merge(line.tax().account(), vat, BigDecimal::add);
            taxes.merge(line.tax().counterAccount(), vat.negate(), BigDecimal::add);
        } else {
            taxes.merge(line.tax() == null ? INPUT_TAX : line.tax().account(), vat, BigDecimal::add);
            owed = owed.add(vat);
        }
    }

    private List<NewLine> lines(BigDecimal total) {
        BigDecimal difference = total.subtract(owed);
        if (difference.abs().compareTo(BigDecimal.ONE) >= 0) {
            throw BusinessException.at("total", SupplierError.TOTAL_DIFFERS, new Amount(owed), new Amount(difference));
        }
        List<NewLine> lines = new ArrayList<>(costs);
        taxes.forEach((account, tax) -> lines.add(NewLine.of(account, new Amount(tax))));
        lines.add(NewLine.of(ROUNDING, new Amount(difference)));
        return lines.stream().filter(line -> !line.amount().isZero()).toList();
    }

    /** Lines in kronor, by a rate; what rounding leaves is on the first. */
    static List<NewLine> inKronor(List<NewLine> lines, BigDecimal rate, Amount total) {
        List<NewLine> converted = lines.stream()
                .map(line -> with(line, rounded(line.amount().value().multiply(rate))))
                .toList();
        return adjusted(converted, total);
    }

    /** A share of lines, which comes to so much; what rounding leaves is on the first. */
    static List<NewLine> share(List<NewLine> lines, Amount part, Amount whole) {
        List<NewLine> shares = lines.stream()
                .map(line -> with(
                        line,
                        line.amount()
                                .value()
                                .multiply(part.value())
                                .divide(whole.value(), DECIMALS, RoundingMode.HALF_UP)))
                .toList();
        return adjusted(shares, part);
    }

    private static List<NewLine> adjusted(List<NewLine> lines, Amount total) {
        Amount sum = Amount.sum(lines.stream().map(NewLine::amount).toList());
        List<NewLine> adjusted = new ArrayList<>(lines);
        NewLine first = adjusted.get(0);
        adjusted.set(0, with(first, first.amount().plus(total.minus(sum)).value()));
        return adjusted;
    }

    /** The same line with another amount. */
    static NewLine with(NewLine line, BigDecimal amount) {
        return new NewLine(
                line.account(),
                new Amount(amount),
                line.description(),
                line.costCentre(),
                line.project(),
                line.vatMonth());
    }

    static BigDecimal rounded(BigDecimal amount) {
        return amount.setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
