package se.samverk.overview;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.samverk.collaboration.State;

/** How many open collaborations there are in a service, by state. */
public record ServiceFigures(String serviceCode, long invited, long agreed, long active, long ending) {

    /** One line of what was counted. */
    public record Count(String serviceCode, State state, Long number) {}

    /** By service, in the order of their codes. */
    static List<ServiceFigures> of(List<Count> counts) {
        Map<String, Map<State, Long>> byService = new TreeMap<>();
        counts.forEach(count -> byService
                .computeIfAbsent(count.serviceCode(), code -> new EnumMap<>(State.class))
                .put(count.state(), count.number()));
        return byService.entrySet().stream()
                .map(service -> new ServiceFigures(
                        service.getKey(),
                        service.getValue().getOrDefault(State.INVITED, 0L),
                        service.getValue().getOrDefault(State.AGREED, 0L),
                        service.getValue().getOrDefault(State.ACTIVE, 0L),
                        service.getValue().getOrDefault(State.ENDING, 0L)))
                .toList();
    }

    public long all() {
        return invited + agreed + active + ending;
    }
}
