package se.samverk.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.samverk.caller.Caller;
import se.samverk.month.MonthCloser;
import se.samverk.month.MonthState;
import se.samverk.month.MonthState.Stage;

/** The months that are ready and that somebody may close (B43). */
@ApplicationScoped
public class ReadyMonths {

    @Inject
    ClientMonths months;

    @Inject
    Instance<MonthCloser> closers;

    /** A month of a client. */
    public record Ready(String clientId, String companyId, String companyName, YearMonth month) {}

    /** Those of all clients that are asked for, by client, the earliest first. */
    public List<Ready> of(Caller caller, MonthsQuery query) {
        List<OpenDesk> found = months.found(months.mine(caller, query), query);
        return of(query.serviceCode(), found, months.states(query, found));
    }

    List<Ready> of(String serviceCode, Collection<OpenDesk> desks, Map<String, List<MonthState>> states) {
        return closers.stream()
                .filter(closer -> closer.serviceCode().equals(serviceCode))
                .flatMap(closer -> desks.stream()
                        .filter(desk -> closer.isOpenTo(desk.desk().admission())))
                .flatMap(desk -> ready(desk, states.getOrDefault(desk.desk().companyId(), List.of())))
                .toList();
    }

    private static Stream<Ready> ready(OpenDesk desk, List<MonthState> states) {
        return states.stream()
                .filter(state -> state.stage() == Stage.READY)
                .map(state -> new Ready(desk.clientId(), desk.desk().companyId(), desk.companyName(), state.month()));
    }
}
