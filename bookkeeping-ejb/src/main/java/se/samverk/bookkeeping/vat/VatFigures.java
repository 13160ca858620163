package se.samverk.bookkeeping.vat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.Map;
import java.util.Map.Entry;

/**
 * What is filed for a period. Amounts are in whole kronor, of which the öre are dropped, each box by itself and toward zero
 * (Tax Procedures Ordinance, SFF 22:1). What is to pay follows from the boxes as they are filed, so that the return adds up.
 */
public final class VatFigures {

    private static final int DECIMALS = 2;

    private final Map<VatBox, BigDecimal> exact = new EnumMap<>(VatBox.class);
    private final Map<VatBox, Long> filed = new EnumMap<>(VatBox.class);

    private VatFigures(Map<VatBox, BigDecimal> boxes) {
        boxes.forEach(this::put);
        filed.put(VatBox.TO_PAY, filed(VatBox.Kind.OUTPUT) - filed(VatBox.Kind.INPUT));
        exact.put(VatBox.TO_PAY, exact(VatBox.Kind.OUTPUT).subtract(exact(VatBox.Kind.INPUT)));
    }

    /**
     * @param boxes what the ledger says, to the öre; a box that is missing is empty
     * @throws IllegalArgumentException for {@link VatBox#TO_PAY}, which follows from the others
     */
    public static VatFigures of(Map<VatBox, BigDecimal> boxes) {
        if (boxes.containsKey(VatBox.TO_PAY)) {
            throw new IllegalArgumentException("What is to pay follows from the other boxes");
        }
        return new VatFigures(boxes);
    }

    private void put(VatBox box, BigDecimal amount) {
        exact.put(box, amount);
        long whole = amount.setScale(0, RoundingMode.DOWN).longValueExact();
        if (whole != 0) {
            filed.put(box, whole);
        }
    }

    private long filed(VatBox.Kind kind) {
        return filed.entrySet().stream()
                .filter(box -> box.getKey().kind() == kind)
                .mapToLong(Entry::getValue)
                .sum();
    }

    private BigDecimal exact(VatBox.Kind kind) {
        return exact.entrySet().stream()
                .filter(box -> box.getKey().kind() == kind)
                .map(Entry::getValue)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** In whole kronor; 0 for an empty box. */
    public long filed(VatBox box) {
        return filed.getOrDefault(box, 0L);
    }

    /** To the öre, as in the ledger; 0 for an empty box. */
    public BigDecimal exact(VatBox box) {
        return exact.getOrDefault(box, BigDecimal.ZERO).setScale(DECIMALS, RoundingMode.UNNECESSARY);
    }

    /** What is filed, in the order of the file: no empty box but what is to pay. */
    public Map<VatBox, Long> filed() {
        return new EnumMap<>(filed);
    }

    /** By how much the ledger owes more than what is filed: the settlement books it as rounding (account 3740). */
    public BigDecimal rounding() {
        return exact(VatBox.TO_PAY).subtract(BigDecimal.valueOf(filed(VatBox.TO_PAY)));
    }
}
