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

    /** UNEXPECTED for one that no module declares any more: what happened once is listed all the same. */
    public ErrorCode of(String name) {
        return areas.stream()
                .flatMap(area -> Arrays.stream(area.codes()))
                .filter(code -> code.name().equals(name))
                .findFirst()
                .orElse(CommonError.UNEXPECTED);
    }
}
