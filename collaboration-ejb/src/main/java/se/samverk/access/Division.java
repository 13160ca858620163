package se.samverk.access;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import se.samverk.catalogue.OfferedService;
import se.samverk.catalogue.Variant;
import se.samverk.catalogue.Worker;
import se.samverk.workspace.DividedTask;
import se.samverk.workspace.Side;

/** Who does what in a service. */
final class Division {

    private static final Map<Worker, Set<Side>> SIDES = Map.of(
            Worker.CLIENT, Set.of(Side.CLIENT),
            Worker.BUREAU, Set.of(Side.BUREAU),
            Worker.BOTH, Set.of(Side.CLIENT, Side.BUREAU));

    private Division() {}

    /** As the variant in force divides it. */
    static List<DividedTask> agreed(OfferedService service, Variant variant) {
        Map<String, Worker> division = service.divisionOfTasks(variant);
        return tasks(service, task -> SIDES.get(division.getOrDefault(task, Worker.CLIENT)));
    }

    /** Of a company without a bureau: all its own. */
    static List<DividedTask> alone(OfferedService service) {
        return tasks(service, task -> Set.of(Side.CLIENT));
    }

    private static List<DividedTask> tasks(OfferedService service, Function<String, Set<Side>> doers) {
        return service.taskCodes().stream()
                .map(task -> new DividedTask(task, service.taskName(task), doers.apply(task)))
                .toList();
    }
}
