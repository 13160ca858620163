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

    /** What waits in all services, in no order. */
    List<WaitingView> of(Caller caller) {
        return services.stream().map(WaitingTasks::serviceCode).distinct().toList().stream()
                .flatMap(service -> of(caller, service))
                .toList();
    }

    /** The customer numbers of those at whom something waits in a service. */
    Set<String> customers(Caller caller, String serviceCode) {
        return of(caller, serviceCode).map(WaitingView::customerNumber).collect(Collectors.toSet());
    }

    private Stream<WaitingView> of(Caller caller, String serviceCode) {
        Map<String, OpenDesk> open = desks.of(caller, serviceCode).stream()
                .collect(Collectors.toMap(each -> each.desk().companyId(), Function.identity()));
        if (open.isEmpty()) {
            return Stream.empty();
        }
        List<Desk> asked = open.values().stream().map(OpenDesk::desk).toList();
        return services.stream()
                .filter(teller -> teller.serviceCode().equals(serviceCode))
                .map(teller -> teller.of(caller.userId(), asked))
                .flatMap(Collection::stream)
                .map(task -> view(serviceCode, open.get(task.companyId()), task));
    }

    private static WaitingView view(String serviceCode, OpenDesk at, WaitingTask task) {
        return new WaitingView(serviceCode, at.companyName(), at.customerNumber(), task);
    }
}
