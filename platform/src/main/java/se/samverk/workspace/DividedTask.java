package se.samverk.workspace;

import java.util.Set;
import se.samverk.shared.LocalText;

/**
 * A task of a service, as the agreement divides it.
 *
 * @param doers who does it; both where either may
 */
public record DividedTask(String code, LocalText name, Set<Side> doers) {

    public DividedTask {
        doers = Set.copyOf(doers);
    }
}
