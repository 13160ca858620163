package se.samverk.bookkeeping.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.samverk.bookkeeping.ledger.VatReturns;
import se.samverk.bookkeeping.ledger.VatReturns.AccountSum;
import se.samverk.bookkeeping.vat.VatPeriod;
import se.samverk.shared.Amount;
import se.samverk.shared.BusinessException;
import se.samverk.shared.Time;

/** Tells which returns there are and are due. */
@ApplicationScoped
class VatLists {

    @Inject
    Clock clock;

    @Inject
    VatCalendars calendars;

    @Inject
    VatReturnFinder returns;

    @Inject
    VatReturns books;

    @Inject
    VatSettlements settlements;

    /**
     * The periods that have begun, the latest first, and those for which a return stands.
     *
     * @throws BusinessException NOT_FOUND where there are no books
     */
    List<VatReturnRow> rows(String companyId) {
        VatCalendar calendar = calendars.of(companyId);
        Map<VatPeriod, VatReturn> standing = new LinkedHashMap<>();
        returns.all(companyId).stream()
                .filter(each -> each.state() != VatReturn.State.TAKEN_BACK)
                .forEach(each -> standing.put(each.period(), each));
        Map<String, Long> toPay = returns.toPay(standing.values());
        Set<YearMonth> changed = returns.changedSince(companyId);
        List<VatReturnRow> rows = new ArrayList<>();
        standing.values().forEach(each -> rows.add(row(each, toPay.get(each.id()), changed)));
        LocalDate today = Time.today(clock);
        calendar.periods().stream()
                .filter(period -> !period.from().isAfter(today))
                .filter(period -> standing.keySet().stream().noneMatch(period::overlaps))
                .forEach(period -> rows.add(row(period, calendar.due(period), today)));
        rows.sort(Comparator.comparing(VatReturnRow::last).reversed());
        return rows;
    }

    private static VatReturnRow row(VatPeriod period, LocalDate due, LocalDate today) {
        VatReturnRow.Status status =
                today.isAfter(period.to()) ? VatReturnRow.Status.TO_MAKE : VatReturnRow.Status.COMING;
        return new VatReturnRow(period.firstMonth(), period.lastMonth(), status, due, null, 0, null, false);
    }

    private static VatReturnRow row(VatReturn made, Long toPay, Set<YearMonth> changed) {
        VatPeriod period = made.period();
        return new VatReturnRow(
                made.first(),
                made.last(),
                VatReturnRow.Status.valueOf(made.state().name()),
                made.dueOn(),
                made.id(),
                made.number(),
                toPay,
                changed.stream().anyMatch(month -> period.contains(month.atDay(1))));
    }

    /**
     * @throws BusinessException NOT_FOUND
     */
    VatReturnView view(VatReturnRef which) {
        VatReturn found = returns.get(which);
        List<VatReturnView.Box> boxes = returns.boxes(found).stream()
                .sorted(Comparator.comparing(VatReturnBox::box, VatPreviews.byNumber()))
                .map(box -> new VatReturnView.Box(box.box().number(), new Amount(box.exact()), box.filed()))
                .toList();
        List<AccountSum> sums = books.sums(which.companyId(), found.first(), found.last());
        boolean differs = !VatReturns.figures(sums).filed().equals(returns.filed(found));
        return new VatReturnView(
                found.id(),
                found.first(),
                found.last(),
                found.number(),
                found.state(),
                found.dueOn(),
                found.isApprovalNeeded(),
                boxes,
                found.entryId(),
                found.madeAt(),
                found.approvedAt(),
                found.filedAt(),
                found.receipt(),
                found.takenBackAt(),
                found.reason(),
                found.reversalId(),
                differs,
                found.isFiled() && !differs && isUnsettled(found, sums),
                versions(found));
    }

    private boolean isUnsettled(VatReturn filed, List<AccountSum> sums) {
        return !settlements
                .left(sums, returns.standing(filed.companyId(), filed.period()))
                .isEmpty();
    }

    private List<VatReturnView.Version> versions(VatReturn of) {
        return returns.all(of.companyId()).stream()
                .filter(each -> each.period().equals(of.period()))
                .map(each -> new VatReturnView.Version(each.id(), each.number(), each.state(), each.madeAt()))
                .toList();
    }
}
