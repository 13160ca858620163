package se.samverk.bookkeeping.bank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import se.samverk.month.MonthPoint;
import se.samverk.month.MonthPoints;
import se.samverk.month.MonthSpan;
import se.samverk.receipt.ReceiptFinder;
import se.samverk.workspace.Side;

/** No payment of a month that is closed lacks a receipt (B41, K35); what does waits for the client. */
@ApplicationScoped
public class MonthReceipts implements MonthPoints {

    static final String KIND = "RECEIPTS";

    @Inject
    ReceiptFinder finder;

    @Override
    public String serviceCode() {
        return "bookkeeping";
    }

    @Override
    public Set<String> counted() {
        return Set.of(KIND);
    }

    @Override
    public List<MonthPoint> left(Collection<String> companyIds, MonthSpan months) {
        return finder.missing(companyIds, months.first().atDay(1), months.last().atEndOfMonth()).stream()
                .map(found -> new MonthPoint(
                        found.companyId(), YearMonth.from(found.day()), KIND, found.number(), null, Side.CLIENT))
                .toList();
    }
}
