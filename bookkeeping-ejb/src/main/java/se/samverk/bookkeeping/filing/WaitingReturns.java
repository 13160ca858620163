package se.samverk.bookkeeping.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samverk.shared.Time;
import se.samverk.workspace.Desk;
import se.samverk.workspace.ServiceRole;
import se.samverk.workspace.WaitingTask;
import se.samverk.workspace.WaitingTasks;

/** Tells of VAT returns that are to be made, to be approved and to be filed, each with its due day (B23, B38). */
@ApplicationScoped
public class WaitingReturns implements WaitingTasks {

    @Inject
    Clock clock;

    @Inject
    VatCalendars calendars;

    @Inject
    VatReturnFinder returns;

    @Override
    public String serviceCode() {
        return "bookkeeping";
    }

    @Override
    public List<WaitingTask> of(String userId, List<Desk> desks) {
        Set<String> filing = companies(desks, desk -> desk.admission().isDoing("vat", ServiceRole.WRITER));
        Set<String> approving =
                companies(desks, desk -> desk.admission().isDoing(VatReturnService.APPROVAL, ServiceRole.APPROVER));
        Set<String> asked = Stream.of(filing, approving).flatMap(Set::stream).collect(Collectors.toSet());
        if (asked.isEmpty()) {
            return List.of();
        }
        Map<String, List<VatReturn>> standing = returns.standing(asked);
        List<WaitingTask> waiting = new ArrayList<>();
        standing.values().stream()
                .flatMap(List::stream)
                .filter(each -> !each.isFiled())
                .forEach(each -> addAtWork(waiting, each, filing, approving));
        addToMake(waiting, filing, standing);
        return waiting;
    }

    private static Set<String> companies(List<Desk> desks, Predicate<Desk> working) {
        return desks.stream().filter(working).map(Desk::companyId).collect(Collectors.toSet());
    }

    private static void addAtWork(
            List<WaitingTask> waiting, VatReturn made, Set<String> filing, Set<String> approving) {
        boolean toApprove = made.isApprovalNeeded() && made.state() == VatReturn.State.MADE;
        if ((toApprove ? approving : filing).contains(made.companyId())) {
            String kind = toApprove ? "VAT_TO_APPROVE" : "VAT_TO_FILE";
            LocalDate due = made.isCorrection() ? null : made.dueOn();
            waiting.add(new WaitingTask(made.companyId(), kind, 1, due, made.id()));
        }
    }

    private void addToMake(List<WaitingTask> waiting, Set<String> filing, Map<String, List<VatReturn>> standing) {
        LocalDate today = Time.today(clock);
        calendars.of(filing).forEach((company, calendar) -> {
            List<LocalDate> due = toMake(calendar, standing.getOrDefault(company, List.of()), today);
            due.stream()
                    .min(LocalDate::compareTo)
                    .ifPresent(first -> waiting.add(new WaitingTask(company, "VAT_TO_MAKE", due.size(), first, null)));
        });
    }

    /** When each is due that is over and for which there is no return. */
    private static List<LocalDate> toMake(VatCalendar calendar, Collection<VatReturn> standing, LocalDate today) {
        return calendar.periods().stream()
                .filter(period -> today.isAfter(period.to()))
                .filter(period -> standing.stream().map(VatReturn::period).noneMatch(period::overlaps))
                .map(calendar::due)
                .toList();
    }
}
