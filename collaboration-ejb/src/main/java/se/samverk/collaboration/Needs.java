package se.samverk.collaboration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samverk.caller.Caller;
import se.samverk.caller.CurrentCaller;

/** What the caller has to do: each {@link Need} of its side that it may meet. */
@ApplicationScoped
public class Needs {

    @Inject
    Clock clock;

    @Inject
    CurrentCaller currentCaller;

    /**
     * What one collaboration needs of the caller.
     *
     * @param change its pending change; null for none
     */
    public Set<Need> of(Collaboration collaboration, SettingsChange change) {
        Side side = Side.of(currentCaller.get());
        return granted()
                .filter(need -> need.isOf(collaboration, change, side, clock.instant()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Need.class)));
    }

    /**
     * The condition of a query on collaborations that need something of the caller.
     *
     * @param collaboration how the query names it
     */
    public String condition(String collaboration) {
        return granted().map(need -> need.condition(collaboration)).collect(Collectors.joining(" or ", "(", ")"));
    }

    /** The values of that condition, whichever of them it has. */
    public Map<String, Object> values() {
        return Map.of(
                "needInvited",
                State.INVITED,
                "needEnding",
                State.ENDING,
                "needAwaiting",
                SettingsChange.State.AWAITING_APPROVAL,
                "needSide",
                Side.of(currentCaller.get()),
                "needNow",
                clock.instant());
    }

    private Stream<Need> granted() {
        Caller caller = currentCaller.get();
        return Arrays.stream(Need.values()).filter(need -> need.right().isGrantedTo(caller));
    }
}
