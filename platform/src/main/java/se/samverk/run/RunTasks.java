package se.samverk.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/** Finds what does the runs of a kind, in whichever module it is. */
@ApplicationScoped
public class RunTasks {

    @Inject
    @Any
    Instance<RunTask> tasks;

    /**
     * @throws IllegalStateException when no module does such runs
     */
    RunTask of(RunKind kind) {
        return tasks.stream()
                .filter(task -> task.kind() == kind)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nothing does runs of kind " + kind));
    }
}
