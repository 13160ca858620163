package se.samverk.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.util.List;
import se.samverk.archive.ArchiveFolder;
import se.samverk.archive.ArchivePart;
import se.samverk.caller.Role;
import se.samverk.shared.LocalText;

/** The users of a company (K9). */
@ApplicationScoped
public class PeopleArchive implements ArchivePart {

    @PersistenceContext
    EntityManager em;

    /** A user. */
    public record Person(String name, String email, Role role, Boolean active) {}

    @Override
    public String folder() {
        return "anvandare";
    }

    @Override
    public LocalText contents() {
        return new LocalText("Företagets användare och deras roller.", "The company’s users and their roles.");
    }

    @Override
    public void write(ArchiveFolder target) throws IOException {
        target.table("anvandare.csv", List.of("namn", "e-post", "roll", "aktiv"), table -> {
            for (Person person : people(target.companyId())) {
                table.row(person.name(), person.email(), person.role(), person.active() ? "ja" : "nej");
            }
        });
    }

    private List<Person> people(String companyId) {
        return em.createQuery("""
                        select new se.samverk.identity.PeopleArchive$Person(u.name, u.email, m.role, m.active)
                        from Membership m
                        join User u on u.id = m.userId
                        where m.companyId = :company
                        order by u.name, u.id
                        """, Person.class)
                .setParameter("company", companyId)
                .getResultList();
    }
}
