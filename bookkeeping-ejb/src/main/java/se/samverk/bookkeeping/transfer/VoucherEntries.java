package se.samverk.bookkeeping.transfer;

import java.util.List;
import java.util.Map;
import java.util.Set;
import se.samverk.bookkeeping.ledger.Account;
import se.samverk.bookkeeping.ledger.Dimension;
import se.samverk.bookkeeping.ledger.EntryKind;
import se.samverk.bookkeeping.ledger.EntrySource;
import se.samverk.bookkeeping.ledger.NewEntry;
import se.samverk.bookkeeping.ledger.NewLine;
import se.samverk.bookkeeping.sie.SieRow;
import se.samverk.bookkeeping.sie.SieVoucher;
import se.samverk.bookkeeping.vat.VatBox;
import se.samverk.shared.Amount;

/** Makes entries of vouchers. */
final class VoucherEntries {

    /** Our series for what comes from files; the file's own is kept beside. */
    static final String SERIES = "SIE";

    private static final int LONGEST_TEXT = 200;
    private static final int LONGEST_NAME = 60;

    /** Where the tax of a return goes when it is settled, and its öre (BAS). */
    private static final Set<String> SETTLED_TO = Set.of("2650", "1650", "1630");

    private static final String ROUNDING = "3740";

    private final Map<String, Account> chart;

    VoucherEntries(Map<String, Account> chart) {
        this.chart = chart;
    }

    /** The rows that change something. */
    static List<SieRow> rows(SieVoucher voucher) {
        return voucher.rows().stream().filter(row -> row.amount().signum() != 0).toList();
    }

    NewEntry entry(SieVoucher voucher, List<SieRow> rows) {
        String text = ShownText.of(voucher.text(), LONGEST_TEXT);
        return new NewEntry(
                SERIES,
                voucher.date(),
                isSettlement(rows) ? EntryKind.VAT_SETTLEMENT : EntryKind.ORDINARY,
                text == null ? description(voucher, rows) : text,
                null,
                null,
                null,
                rows.stream().map(row -> line(row, text)).toList());
    }

    /** A voucher without text is called by its first row, else by its number. */
    private static String description(SieVoucher voucher, List<SieRow> rows) {
        return rows.stream()
                .map(row -> ShownText.of(row.text(), LONGEST_TEXT))
                .filter(text -> text != null)
                .findFirst()
                .orElse(ShownText.of(voucher.name(), LONGEST_TEXT));
    }

    private static NewLine line(SieRow row, String text) {
        String own = ShownText.of(row.text(), LONGEST_TEXT);
        return new NewLine(
                row.account(),
                new Amount(row.amount()),
                own == null || own.equals(text) ? null : own,
                object(row, Dimension.COST_CENTRE),
                object(row, Dimension.PROJECT),
                null);
    }

    private static String object(SieRow row, Dimension dimension) {
        return row.objects().stream()
                .filter(object -> object.dimension() == dimension.number())
                .map(object -> object.object())
                .findFirst()
                .orElse(null);
    }

    /** Whether it moves the tax of a return to what is owed, and does nothing else: it counts in no return (B9). */
    private boolean isSettlement(List<SieRow> rows) {
        return rows.stream().anyMatch(row -> SETTLED_TO.contains(row.account()))
                && rows.stream().anyMatch(this::isTax)
                && rows.stream()
                        .allMatch(row ->
                                SETTLED_TO.contains(row.account()) || ROUNDING.equals(row.account()) || isTax(row));
    }

    private boolean isTax(SieRow row) {
        Account account = chart.get(row.account());
        VatBox box = account == null ? null : account.vatBox();
        return box != null && (box.kind() == VatBox.Kind.OUTPUT || box.kind() == VatBox.Kind.INPUT);
    }

    static EntrySource source(String importId, SieVoucher voucher) {
        return new EntrySource(
                importId,
                ShownText.of(voucher.series(), LONGEST_NAME),
                ShownText.of(voucher.number(), LONGEST_NAME),
                voucher.registeredOn(),
                ShownText.of(voucher.sign(), LONGEST_NAME));
    }
}
