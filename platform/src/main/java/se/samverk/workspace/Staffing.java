package se.samverk.workspace;

import java.util.List;

/**
 * Who worked in a company's service at a moment, and how the tasks were divided.
 *
 * @param bureau the name of the bureau that worked in it; null for none
 * @param tasks the tasks as they were divided; what is not among them was the company's own
 */
public record Staffing(String bureau, List<DividedTask> tasks, List<Person> people) {

    /** Somebody who came into the service. */
    public record Person(String name, Side side, ServiceRole role) {}

    public Staffing {
        tasks = List.copyOf(tasks);
        people = List.copyOf(people);
    }
}
