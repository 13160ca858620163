package se.samverk.bank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import se.samverk.conversation.Topic;
import se.samverk.conversation.TopicKind;
import se.samverk.shared.BusinessException;

/** Rows of the bank as something to ask about. */
@ApplicationScoped
public class BankRowTopic implements TopicKind {

    /** What a topic names a row by. */
    public static final String CODE = "bank-row";

    @PersistenceContext
    EntityManager em;

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String name(String companyId, Topic topic) {
        return Optional.ofNullable(topic.id())
                .map(id -> em.find(BankRow.class, id))
                .filter(row -> row.companyId().equals(companyId))
                .map(row -> row.bookedOn() + " " + row.description() + " " + row.amount())
                .orElseThrow(BusinessException::notFound);
    }
}
