package se.samverk.bookkeeping.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import se.samverk.bookkeeping.ledger.Entry;
import se.samverk.bookkeeping.ledger.EntryLine;
import se.samverk.conversation.Topic;
import se.samverk.conversation.TopicKind;
import se.samverk.shared.BusinessException;

/** Entries as something to ask about. */
@ApplicationScoped
public class EntryTopic implements TopicKind {

    static final String CODE = "entry";

    @PersistenceContext
    EntityManager em;

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String serviceCode() {
        return WaitingEntryQuestions.SERVICE;
    }

    @Override
    public String name(String companyId, Topic topic) {
        Entry entry = em.createQuery(
                        "select e from Entry e where e.companyId = :company and e.id = :entry", Entry.class)
                .setParameter("company", companyId)
                .setParameter("entry", topic.id())
                .getResultStream()
                .findFirst()
                .orElseThrow(BusinessException::notFound);
        return entry.series() + " " + entry.number() + " " + entry.description();
    }

    @Override
    public String lineName(Topic topic) {
        return em.createQuery(
                        "select l from EntryLine l where l.entryId = :entry and l.number = :line", EntryLine.class)
                .setParameter("entry", topic.id())
                .setParameter("line", topic.line())
                .getResultStream()
                .findFirst()
                .map(line -> line.account() + " " + line.amount())
                .orElseThrow(BusinessException::notFound);
    }
}
