package se.samverk.lists;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import se.samverk.collaboration.State;

/** How many a query has found in a state. */
public record StateCount(State state, Long number) {

    static Map<State, Long> byState(List<StateCount> counts) {
        Map<State, Long> byState = new EnumMap<>(State.class);
        counts.forEach(count -> byState.put(count.state(), count.number()));
        return byState;
    }
}
