package se.samverk.plan;

import java.util.List;
import se.samverk.catalogue.Variant;

/**
 * How a variant of a service meets the wishes.
 *
 * @param tasks the wanted tasks that it is about
 */
public record VariantFit(Variant variant, List<TaskFit> tasks) {

    /** The sum of what explains it: 0 when all is done as wished. */
    public int distance() {
        return tasks.stream().mapToInt(TaskFit::distance).sum();
    }

    /** The tasks that somebody else than wished would do. */
    public List<TaskFit> otherwise() {
        return tasks.stream().filter(task -> !task.isAsWished()).toList();
    }

    public int countAsWished() {
        return tasks.size() - otherwise().size();
    }

    /** The lowest price of a month in öre. */
    public long monthlyOre() {
        return variant.lowestMonthlyOre();
    }

    /** How much more it costs a month than another, in öre; negative when it costs less. */
    public long dearerThan(VariantFit other) {
        return monthlyOre() - other.monthlyOre();
    }
}
