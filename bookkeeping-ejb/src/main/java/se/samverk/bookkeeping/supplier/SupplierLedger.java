package se.samverk.bookkeeping.supplier;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import se.samverk.bookkeeping.ledger.AccountingMethod;

/**
 * What was owed to suppliers on a day, invoice by invoice, the first due first.
 *
 * @param onAccount what of it the account of suppliers should hold; by the cash method nothing
 * @param account what that account holds; positive for a debt
 */
public record SupplierLedger(
        LocalDate day, AccountingMethod method, List<Item> items, BigDecimal onAccount, BigDecimal account) {

    /**
     * An invoice of which something was open.
     *
     * @param open in kronor; negative for a credit note
     */
    public record Item(
            String invoiceId,
            String supplier,
            String number,
            LocalDate dueOn,
            BigDecimal amount,
            BigDecimal open,
            long daysOverdue,
            AgeBand band) {

        static Item of(OpenInvoice invoice, LocalDate day) {
            return new Item(
                    invoice.id(),
                    invoice.supplier(),
                    invoice.number(),
                    invoice.dueOn(),
                    invoice.amount(),
                    invoice.open(),
                    Math.max(0, ChronoUnit.DAYS.between(invoice.dueOn(), day)),
                    AgeBand.of(invoice.dueOn(), day));
        }
    }

    public SupplierLedger {
        items = List.copyOf(items);
    }

    public BigDecimal total() {
        return items.stream().map(Item::open).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What is open by how long it should have been paid; each band is there. */
    public Map<AgeBand, BigDecimal> bands() {
        Map<AgeBand, BigDecimal> bands = new EnumMap<>(AgeBand.class);
        for (AgeBand band : AgeBand.values()) {
            bands.put(band, BigDecimal.ZERO);
        }
        items.forEach(item -> bands.merge(item.band(), item.open(), BigDecimal::add));
        return bands;
    }

    /** What the account of suppliers holds more than the invoices explain; zero where they agree. */
    public BigDecimal difference() {
        return account.subtract(onAccount);
    }
}
