package se.samverk.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import java.util.stream.Collectors;

/** What the columns of a bureau's files are called: chosen once, and known from then on. */
@ApplicationScoped
public class ImportHeadings {

    @PersistenceContext
    EntityManager em;

    /** The columns by the words that the bureau has chosen. */
    Map<String, ClientColumn> of(String bureauId) {
        return em.createQuery("select h from ImportHeading h where h.bureauId = :bureau", ImportHeading.class)
                .setParameter("bureau", bureauId)
                .getResultStream()
                .collect(Collectors.toMap(ImportHeading::word, ImportHeading::column));
    }

    /** Keeps words in place of what was chosen for the same columns and words before. */
    void keep(String bureauId, Map<String, ClientColumn> words) {
        em.createQuery("""
                        delete from ImportHeading h
                        where h.bureauId = :bureau and (h.column in :columns or h.word in :words)
                        """)
                .setParameter("bureau", bureauId)
                .setParameter("columns", words.values())
                .setParameter("words", words.keySet())
                .executeUpdate();
        words.forEach((word, column) -> em.persist(new ImportHeading(bureauId, word, column)));
        em.flush();
    }
}
