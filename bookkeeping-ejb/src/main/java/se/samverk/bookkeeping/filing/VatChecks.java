package se.samverk.bookkeeping.filing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.samverk.bookkeeping.filing.VatWarning.Kind;
import se.samverk.bookkeeping.vat.VatBox;
import se.samverk.bookkeeping.vat.VatFigures;
import se.samverk.shared.Amount;

/** Looks for what is likely to be wrong in a return (B24). A warning stops nobody: there are good reasons for most. */
final class VatChecks {

    /** Sales, and purchases of the kinds whose tax the buyer reckons; rounding is neither (BAS). */
    private static final Pattern NEEDS_BOX =
            Pattern.compile("(?!3740)3[0-7]\\d+|40[678]\\d+|44(1[5-7]|2[5-7])\\d*|45\\d+");

    /** Tax on what is not yet paid, by the cash method (BAS). */
    static final List<String> DORMANT = List.of("2618", "2628", "2638", "2648");

    /** Where the tax that the buyer reckons is deducted (BAS). */
    private static final List<String> RECKONED = List.of("2645", "2647");

    /** Rounding of each invoice adds up: so much, and a thousandth, is no mistake. */
    private static final BigDecimal TOLERATED = BigDecimal.TEN;

    private static final BigDecimal TOLERATED_SHARE = new BigDecimal("0.001");
    private static final int DECIMALS = 2;

    private static final Map<VatBox, BigDecimal> SALES = rates(VatBox.OUTPUT_25, VatBox.OUTPUT_12, VatBox.OUTPUT_6);
    private static final Map<VatBox, BigDecimal> REVERSE_CHARGE =
            rates(VatBox.PURCHASES_25, VatBox.PURCHASES_12, VatBox.PURCHASES_6);
    private static final Map<VatBox, BigDecimal> IMPORT = rates(VatBox.IMPORT_25, VatBox.IMPORT_12, VatBox.IMPORT_6);

    private final VatFigures figures;
    private final List<VatWarning> found = new ArrayList<>();

    private VatChecks(VatFigures figures) {
        this.figures = figures;
    }

    private static Map<VatBox, BigDecimal> rates(VatBox high, VatBox middle, VatBox low) {
        return Map.of(high, new BigDecimal("0.25"), middle, new BigDecimal("0.12"), low, new BigDecimal("0.06"));
    }

    /**
     * What accounts come to that matters besides the boxes.
     *
     * @param withoutBox in the period, of those that count in no box
     * @param held at its end
     * @param withBox in the period, of those that count in a box
     */
    record Ledger(Map<String, Amount> withoutBox, Map<String, Amount> held, Map<String, Amount> withBox) {}

    static List<VatWarning> of(VatFigures figures, Ledger ledger) {
        VatChecks checks = new VatChecks(figures);
        checks.accounts(Kind.ACCOUNT_WITHOUT_BOX, ledger.withoutBox(), NEEDS_BOX.asMatchPredicate());
        checks.accounts(Kind.DORMANT_NOT_EMPTY, ledger.held(), DORMANT::contains);
        checks.base(
                Stream.of(VatBox.SALES, VatBox.WITHDRAWALS, VatBox.MARGIN, VatBox.RENT),
                SALES,
                List.of(Kind.SALES_WITHOUT_TAX, Kind.TAX_WITHOUT_SALES, Kind.SALES_TAX_DIFFERS));
        checks.base(
                Stream.of(
                        VatBox.GOODS_FROM_EU,
                        VatBox.SERVICES_FROM_EU,
                        VatBox.SERVICES_FROM_OUTSIDE_EU,
                        VatBox.GOODS_REVERSE_CHARGED,
                        VatBox.SERVICES_REVERSE_CHARGED),
                REVERSE_CHARGE,
                List.of(
                        Kind.REVERSE_CHARGE_WITHOUT_TAX,
                        Kind.TAX_WITHOUT_REVERSE_CHARGE,
                        Kind.REVERSE_CHARGE_TAX_DIFFERS));
        checks.base(
                Stream.of(VatBox.IMPORT),
                IMPORT,
                List.of(Kind.IMPORT_WITHOUT_TAX, Kind.TAX_WITHOUT_IMPORT, Kind.IMPORT_TAX_DIFFERS));
        checks.deduction(ledger.withBox());
        return List.copyOf(checks.found);
    }

    private void accounts(Kind kind, Map<String, Amount> amounts, Predicate<String> matters) {
        SortedMap<String, Amount> its = new TreeMap<>(amounts);
        its.entrySet()
                .removeIf(account ->
                        !matters.test(account.getKey()) || account.getValue().isZero());
        if (!its.isEmpty()) {
            found.add(new VatWarning(kind, List.copyOf(its.keySet()), Amount.sum(its.values()), Amount.ZERO));
        }
    }

    /** @param kinds no tax, no base, not as much */
    private void base(Stream<VatBox> boxes, Map<VatBox, BigDecimal> rates, List<Kind> kinds) {
        BigDecimal base = boxes.map(figures::exact).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal expected = rates.entrySet().stream()
                .map(rate -> figures.exact(rate.getKey()).divide(rate.getValue(), DECIMALS, RoundingMode.HALF_UP))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (base.subtract(expected).abs().compareTo(tolerated(base)) > 0) {
            Kind kind = expected.signum() == 0 ? kinds.get(0) : base.signum() == 0 ? kinds.get(1) : kinds.get(2);
            found.add(new VatWarning(kind, List.of(), new Amount(base), new Amount(expected)));
        }
    }

    private static BigDecimal tolerated(BigDecimal base) {
        return TOLERATED.add(base.abs().multiply(TOLERATED_SHARE));
    }

    private void deduction(Map<String, Amount> withBox) {
        BigDecimal owed = Stream.concat(REVERSE_CHARGE.keySet().stream(), IMPORT.keySet().stream())
                .map(figures::exact)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean deducted = RECKONED.stream()
                .anyMatch(account -> !withBox.getOrDefault(account, Amount.ZERO).isZero());
        if (owed.signum() != 0 && !deducted) {
            found.add(new VatWarning(Kind.NOTHING_DEDUCTED, RECKONED, new Amount(owed), Amount.ZERO));
        }
    }
}
