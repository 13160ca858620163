package se.samverk.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samverk.caller.CurrentCaller;
import se.samverk.shared.Audited;
import se.samverk.shared.Named;

/** Tells the record what an assignment was and what it became (§9). */
@ApplicationScoped
public class AssignmentRecord {

    @PersistenceContext
    EntityManager em;

    @Inject
    CurrentCaller currentCaller;

    @Inject
    Event<Audited> audit;

    /** An assignment in one line, for before and after. */
    String summary(Assignment assignment) {
        return summary(assignment, names(people(Set.of(assignment))));
    }

    String summary(Assignment assignment, Map<String, String> names) {
        Stream<String> participants = assignment.participantIds().stream()
                .map(id -> names.getOrDefault(id, "?"))
                .sorted();
        String responsible = names.getOrDefault(assignment.responsibleId(), "?");
        return "%s (%s) %s –%s"
                .formatted(
                        assignment.name(),
                        Stream.concat(Stream.of(responsible), participants).collect(Collectors.joining(", ")),
                        assignment.startsOn(),
                        assignment.endsOn() == null ? "" : " " + assignment.endsOn());
    }

    static Set<String> people(Collection<Assignment> assignments) {
        Set<String> people = new HashSet<>();
        for (Assignment assignment : assignments) {
            people.add(assignment.responsibleId());
            people.addAll(assignment.participantIds());
        }
        return people;
    }

    /** The names of people of the caller's bureau, also of those who have left. */
    Map<String, String> names(Set<String> userIds) {
        Map<String, String> names = new HashMap<>();
        em.createQuery("""
                        select new se.samverk.shared.Named(u.id, u.name)
                        from Membership m, User u
                        where u.id = m.userId
                            and m.companyId = :bureau
                            and u.id in :users
                        """, Named.class)
                .setParameter("bureau", currentCaller.get().companyId())
                .setParameter("users", userIds)
                .getResultList()
                .forEach(person -> names.put(person.id(), person.name()));
        return names;
    }

    void write(String action, Assignment assignment, String before) {
        write(action, assignment, before, summary(assignment));
    }

    void write(String action, Assignment assignment, String before, String after) {
        audit.fire(Audited.of(action, "assignment", assignment.id())
                .concerning(currentCaller.get().companyId(), null, assignment.clientId())
                .changing(before, after));
    }
}
