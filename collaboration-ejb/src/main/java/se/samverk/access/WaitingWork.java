package se.samverk.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samverk.access.WaitingView.Rest;
import se.samverk.caller.Caller;
import se.samverk.workspace.Desk;
import se.samverk.workspace.WaitingTask;
import se.samverk.workspace.WaitingTasks;

/** Asks services what waits for somebody in the companies that it comes into (B38). */
@ApplicationScoped
class WaitingWork {

    @Inject
    Desks desks;

    @Inject
    Instance<WaitingTasks> services;

    @Inject
    WaitingRests rests;

    /** The codes of the services in which something can wait. */
    List<String> services() {
        return services.stream()
                .map(WaitingTasks::serviceCode)
                .distinct()
                .sorted()
                .toList();
    }

    /** What waits in all services and does not rest, in no order. */
    List<WaitingView> of(Caller caller) {
        return services().stream()
                .flatMap(service -> of(caller, service, desks.of(caller, service)))
                .filter(view -> !view.isResting())
                .toList();
    }

    /** The customer numbers of those at whom something waits in a service. */
    Set<String> customers(Caller caller, String serviceCode) {
        return of(caller, serviceCode, desks.of(caller, serviceCode))
                .filter(view -> !view.isResting())
                .map(WaitingView::customerNumber)
                .collect(Collectors.toSet());
    }

    /** What waits at desks in a service, also what rests; in no order. */
    Stream<WaitingView> of(Caller caller, String serviceCode, List<OpenDesk> at) {
        if (at.isEmpty()) {
            return Stream.empty();
        }
        Map<String, OpenDesk> open =
                at.stream().collect(Collectors.toMap(each -> each.desk().companyId(), Function.identity()));
        List<Desk> asked = at.stream().map(OpenDesk::desk).toList();
        Map<WaitingRests.Of, Rest> resting = rests.of(caller, serviceCode);
        return services.stream()
                .filter(teller -> teller.serviceCode().equals(serviceCode))
                .map(teller -> teller.of(caller.userId(), asked))
                .flatMap(Collection::stream)
                .map(task -> view(
                        serviceCode,
                        open.get(task.companyId()),
                        task,
                        rests.of(resting, task, subject(caller, serviceCode, task))));
    }

    /** What a rest is about: the one thing, nothing for all of a kind, or whose own it is. */
    String subject(Caller caller, String serviceCode, WaitingTask task) {
        boolean own = services.stream()
                .filter(teller -> teller.serviceCode().equals(serviceCode))
                .anyMatch(teller -> teller.isPersonal(task));
        return own ? caller.userId() : task.subjectId() == null ? "" : task.subjectId();
    }

    private static WaitingView view(String serviceCode, OpenDesk at, WaitingTask task, Rest rest) {
        return new WaitingView(serviceCode, at.companyName(), at.customerNumber(), at.responsible(), task, rest);
    }
}
