package se.samverk.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import se.samverk.conversation.Topic;
import se.samverk.conversation.TopicKind;
import se.samverk.shared.BusinessException;

/** Documents as something to ask about. */
@ApplicationScoped
public class DocumentTopic implements TopicKind {

    /** What a topic names a document by. */
    public static final String CODE = TopicKind.DOCUMENT;

    @PersistenceContext
    EntityManager em;

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String name(String companyId, Topic topic) {
        return Optional.ofNullable(topic.id())
                .map(id -> em.find(Document.class, id))
                .filter(document -> document.companyId().equals(companyId))
                .map(document -> Optional.ofNullable(document.description()).orElse(document.name()))
                .orElseThrow(BusinessException::notFound);
    }
}
