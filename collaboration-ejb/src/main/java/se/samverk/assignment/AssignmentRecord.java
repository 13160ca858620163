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
import se.samverk.assignment.AssignmentFact.Entry;
import se.samverk.assignment.AssignmentFact.Occasion;
import se.samverk.caller.CurrentCaller;
import se.samverk.fact.Fact;
import se.samverk.shared.Named;

/** Tells the record what an assignment was and what it became (§9). */
@ApplicationScoped
public class AssignmentRecord {

    @PersistenceContext
    EntityManager em;

    @Inject
    CurrentCaller currentCaller;

    @Inject
    Event<Fact> facts;

    /** An assignment as it stands, for before and after. */
    Entry entry(Assignment assignment) {
        return Entry.of(assignment, names(people(Set.of(assignment))));
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

    void write(Occasion occasion, Assignment assignment, Entry before) {
        write(occasion, assignment, before, entry(assignment));
    }

    void write(Occasion occasion, Assignment assignment, Entry before, Entry after) {
        Fact.Readers readers = Fact.Readers.ofClient(currentCaller.get().bureauId(), assignment.clientId());
        facts.fire(new AssignmentFact(occasion, assignment.id(), readers, before, after));
    }
}
