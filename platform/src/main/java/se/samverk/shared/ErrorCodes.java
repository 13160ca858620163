package se.samverk.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Arrays;

/** Finds a code that was stored by its name, whichever module has declared it. */
@ApplicationScoped
public class ErrorCodes {

    @Inject
    @Any
    Instance<ErrorCode.Area> areas;

    /**
     * @throws IllegalArgumentException when no module declares it
     */
    public ErrorCode of(String name) {
        return areas.stream()
                .flatMap(area -> Arrays.stream(area.codes()))
                .filter(code -> code.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No module declares " + name));
    }
}
