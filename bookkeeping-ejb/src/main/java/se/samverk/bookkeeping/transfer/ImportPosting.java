package se.samverk.bookkeeping.transfer;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import se.samverk.bookkeeping.ledger.Account;
import se.samverk.bookkeeping.ledger.EntryBatch;
import se.samverk.bookkeeping.ledger.EntryKind;
import se.samverk.bookkeeping.ledger.NewEntry;
import se.samverk.bookkeeping.sie.SieBalance;
import se.samverk.bookkeeping.sie.SieItem;
import se.samverk.bookkeeping.sie.SieObjectRef;
import se.samverk.bookkeeping.sie.SieRow;
import se.samverk.bookkeeping.sie.SieVoucher;

/** Posts the vouchers of a file one after the other, and keeps its balances. */
final class ImportPosting {

    private final EntryBatch batch;
    private final ImportedFile imported;
    private final VoucherEntries entries;
    private final Consumer<ImportedBalance> balances;
    private final IntConsumer progress;
    private final Set<SieObjectRef> objects = new HashSet<>();
    private int vouchers;
    private int posted;
    private int lines;
    private int settlements;

    ImportPosting(
            EntryBatch batch,
            ImportedFile imported,
            Map<String, Account> chart,
            Consumer<ImportedBalance> balances,
            IntConsumer progress) {
        this.batch = batch;
        this.imported = imported;
        this.entries = new VoucherEntries(chart);
        this.balances = balances;
        this.progress = progress;
    }

    void take(SieItem item) throws SQLException {
        if (item instanceof SieVoucher voucher) {
            take(voucher);
        } else if (item instanceof SieBalance balance && balance.objects().isEmpty()) {
            balances.accept(new ImportedBalance(imported.id(), balance));
        }
    }

    private void take(SieVoucher voucher) throws SQLException {
        List<SieRow> rows = VoucherEntries.rows(voucher);
        if (!rows.isEmpty()) {
            NewEntry entry = entries.entry(voucher, rows);
            batch.post(entry, VoucherEntries.source(imported.id(), voucher));
            rows.forEach(row -> objects.addAll(row.objects()));
            posted++;
            lines += rows.size();
            settlements += entry.kind() == EntryKind.VAT_SETTLEMENT ? 1 : 0;
        }
        vouchers++;
        progress.accept(vouchers);
    }

    /** What remains to be written; the objects that lines have named. */
    Set<SieObjectRef> finish() throws SQLException {
        batch.finish();
        imported.posted(posted, lines, settlements);
        return objects;
    }
}
