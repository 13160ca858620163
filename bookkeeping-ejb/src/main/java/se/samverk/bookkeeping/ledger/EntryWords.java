package se.samverk.bookkeeping.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import se.samverk.shared.StoredKeys;

/** The words that entries are found by. An entry is never changed, so the books keep by which rules they were made. */
@ApplicationScoped
public class EntryWords implements StoredKeys {

    private static final int AT_ONCE = 500;

    @PersistenceContext
    EntityManager em;

    @Override
    @Transactional(TxType.REQUIRES_NEW)
    public boolean renewSome() {
        // Before they are looked for: another server that does the same waits, and finds the next.
        em.createNativeQuery("lock table books in exclusive mode").executeUpdate();
        List<Books> outdated = em.createQuery(
                        "select b from Books b where b.wordRules < :rules or b.wordRules > :rules order by b.companyId",
                        Books.class)
                .setParameter("rules", RULES)
                .setMaxResults(1)
                .getResultList();
        outdated.forEach(this::renewSome);
        return !outdated.isEmpty();
    }

    private void renewSome(Books books) {
        List<Entry> entries = next(books);
        if (entries.isEmpty()) {
            books.wordsAreRenewed();
            return;
        }
        em.createQuery("delete from EntryWord w where w.entryId in :entries")
                .setParameter("entries", entries.stream().map(Entry::id).toList())
                .executeUpdate();
        entries.forEach(entry -> EntryWord.of(entry).forEach(em::persist));
        books.wordsAreRenewedTo(entries.get(entries.size() - 1).id());
    }

    private List<Entry> next(Books books) {
        return em.createQuery("""
                        select e from Entry e
                        where e.companyId = :company and e.id > :last
                        order by e.id
                        """, Entry.class)
                .setParameter("company", books.companyId())
                .setParameter("last", books.wordsRenewedTo() == null ? "" : books.wordsRenewedTo())
                .setMaxResults(AT_ONCE)
                .getResultList();
    }
}
