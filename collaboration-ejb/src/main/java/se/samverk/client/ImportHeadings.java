package se.samverk.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** What the columns of a bureau's files are called: chosen once, and known from then on. */
@ApplicationScoped
public class ImportHeadings {

    @PersistenceContext
    EntityManager em;

    /** The columns by the words that the bureau has chosen; null for a word that is not to be read. */
    Map<String, ClientColumn> of(String bureauId) {
        Map<String, ClientColumn> words = new HashMap<>();
        em.createQuery("select h from ImportHeading h where h.bureauId = :bureau", ImportHeading.class)
                .setParameter("bureau", bureauId)
                .getResultStream()
                .forEach(heading -> words.put(heading.word(), heading.column()));
        return words;
    }

    /** Keeps words in place of what was chosen for the same columns and words before. */
    void keep(String bureauId, Map<String, ClientColumn> words) {
        em.createQuery("""
                        delete from ImportHeading h
                        where h.bureauId = :bureau and (h.column in :columns or h.word in :words)
                        """)
                .setParameter("bureau", bureauId)
                .setParameter(
                        "columns",
                        words.values().stream()
                                .filter(Objects::nonNull)
                                .map(ClientColumn::name)
                                .toList())
                .setParameter("words", words.keySet())
                .executeUpdate();
        words.forEach((word, column) -> em.persist(new ImportHeading(bureauId, word, column)));
        em.flush();
    }
}
