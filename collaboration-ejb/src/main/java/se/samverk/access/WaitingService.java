package se.samverk.access;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samverk.caller.Boundary;
import se.samverk.caller.Caller;
import se.samverk.caller.CurrentCaller;
import se.samverk.caller.Requires;
import se.samverk.caller.Right;
import se.samverk.workspace.Desk;
import se.samverk.workspace.WaitingTask;
import se.samverk.workspace.WaitingTasks;

/** What waits for the caller in the services that it comes into (B38). */
@Boundary
public class WaitingService {

    @Inject
    Desks desks;

    @Inject
    Instance<WaitingTasks> services;

    @Inject
    CurrentCaller currentCaller;

    /** What has a day first, the nearest before the others; as many statements for a thousand companies as for one. */
    @Requires(Right.VIEW_COLLABORATION)
    public List<WaitingView> list() {
        Caller caller = currentCaller.get();
        Map<String, List<WaitingTasks>> byService =
                services.stream().collect(Collectors.groupingBy(WaitingTasks::serviceCode));
        return byService.entrySet().stream()
                .flatMap(service -> waiting(caller, service.getKey(), service.getValue()))
                .sorted(WaitingView.ORDER)
                .toList();
    }

    private Stream<WaitingView> waiting(Caller caller, String serviceCode, List<WaitingTasks> tellers) {
        Map<String, OpenDesk> open = desks.of(caller, serviceCode).stream()
                .collect(Collectors.toMap(each -> each.desk().companyId(), Function.identity()));
        if (open.isEmpty()) {
            return Stream.empty();
        }
        List<Desk> asked = open.values().stream().map(OpenDesk::desk).toList();
        return tellers.stream()
                .flatMap(teller -> teller.of(caller.userId(), asked).stream())
                .map(task -> view(serviceCode, open.get(task.companyId()), task));
    }

    private static WaitingView view(String serviceCode, OpenDesk at, WaitingTask task) {
        return new WaitingView(serviceCode, at.companyName(), at.customerNumber(), task);
    }
}
