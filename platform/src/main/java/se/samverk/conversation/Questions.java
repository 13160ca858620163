package se.samverk.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import se.samverk.shared.BusinessException;
import se.samverk.shared.Keyset;
import se.samverk.shared.Page;
import se.samverk.workspace.Side;

/** Finds questions, and what they are about. */
@ApplicationScoped
public class Questions {

    private static final int PAGE = 50;

    private static final String ROW = """
            select new se.samverk.conversation.QuestionRow(
                q.id, q.topicKind, q.topicId, q.about, q.state, q.asks, u.name, q.askedAt, q.answerBy, q.remarks,
                q.saidLast)
            from Question q
            left join User u on u.id = q.askedBy
            where q.companyId = :company
            """;

    @PersistenceContext
    EntityManager em;

    @Inject
    @Any
    Instance<TopicKind> kinds;

    /**
     * What people call a topic.
     *
     * @throws BusinessException NOT_FOUND, also for a kind that there is not
     */
    String name(String companyId, Topic topic) {
        return kinds.stream()
                .filter(kind -> kind.code().equals(topic.kind()))
                .findFirst()
                .orElseThrow(BusinessException::notFound)
                .name(companyId, topic);
    }

    /** A page of them, the latest asked first. */
    Page<QuestionRow> page(String companyId, QuestionQuery query, Keyset from) {
        return from.page(place -> bound(companyId, query, place), PAGE, QuestionRow::id);
    }

    private TypedQuery<QuestionRow> bound(String companyId, QuestionQuery query, Keyset place) {
        String turn = query.turn() == null
                ? ""
                : " and (q.state = :open and q.asks <> :turn or q.state = :answered and q.asks = :turn)";
        String closed = query.closed() ? " and q.state = :closed" : " and q.state <> :closed";
        TypedQuery<QuestionRow> bound = em.createQuery(ROW + closed + turn + place.of("q"), QuestionRow.class)
                .setParameter("company", companyId)
                .setParameter("closed", QuestionState.CLOSED);
        if (query.turn() != null) {
            bound.setParameter("open", QuestionState.OPEN)
                    .setParameter("answered", QuestionState.ANSWERED)
                    .setParameter("turn", query.turn());
        }
        return bound;
    }

    /** All questions about a topic, in the order in which they were asked. */
    List<QuestionRow> of(String companyId, Topic topic) {
        return em.createQuery(ROW + " and q.topicKind = :kind and q.topicId = :topic order by q.id", QuestionRow.class)
                .setParameter("company", companyId)
                .setParameter("kind", topic.kind())
                .setParameter("topic", topic.id())
                .getResultList();
    }

    /**
     * A question with all that was said.
     *
     * @throws BusinessException NOT_FOUND
     */
    QuestionView view(QuestionRef ref) {
        Question question = get(ref);
        QuestionRow row = em.createQuery(ROW + " and q.id = :question", QuestionRow.class)
                .setParameter("company", ref.companyId())
                .setParameter("question", ref.questionId())
                .getSingleResult();
        return new QuestionView(row, remarks(ref.questionId()), question.version());
    }

    private List<RemarkView> remarks(String questionId) {
        return em.createQuery("""
                        select new se.samverk.conversation.RemarkView(r.number, r.writtenAt, u.name, r.side, r.text)
                        from Remark r
                        left join User u on u.id = r.writtenBy
                        where r.questionId = :question
                        order by r.number
                        """, RemarkView.class)
                .setParameter("question", questionId)
                .getResultList();
    }

    /** How many wait for a side: to be answered, or with an answer to be read. */
    int waiting(String companyId, Side turn) {
        return em.createQuery("""
                        select count(q) from Question q
                        where q.companyId = :company
                            and (q.state = :open and q.asks <> :turn or q.state = :answered and q.asks = :turn)
                        """, Long.class)
                .setParameter("company", companyId)
                .setParameter("open", QuestionState.OPEN)
                .setParameter("answered", QuestionState.ANSWERED)
                .setParameter("turn", turn)
                .getSingleResult()
                .intValue();
    }

    /**
     * What waits for a side in many companies, with one statement.
     *
     * @param kinds the topics that are meant
     */
    public List<WaitingQuestions> waiting(Set<String> kinds, List<String> companies, Side turn) {
        if (companies.isEmpty()) {
            return List.of();
        }
        return em.createQuery("""
                        select new se.samverk.conversation.WaitingQuestions(q.companyId, count(q), min(q.answerBy))
                        from Question q
                        where q.companyId in :companies and q.topicKind in :kinds
                            and (q.state = :open and q.asks <> :turn or q.state = :answered and q.asks = :turn)
                        group by q.companyId
                        """, WaitingQuestions.class)
                .setParameter("companies", companies)
                .setParameter("kinds", kinds)
                .setParameter("open", QuestionState.OPEN)
                .setParameter("answered", QuestionState.ANSWERED)
                .setParameter("turn", turn)
                .getResultList();
    }

    /**
     * What is not closed in many companies, with one statement.
     *
     * @param kinds the topics that are meant
     */
    public List<Unsettled> unsettled(Set<String> kinds, Collection<String> companies) {
        return em.createQuery("""
                        select new se.samverk.conversation.Questions$Unsettled(q.companyId, q.askedAt, q.state, q.asks)
                        from Question q
                        where q.companyId in :companies and q.topicKind in :kinds and q.state <> :closed
                        """, Unsettled.class)
                .setParameter("companies", companies)
                .setParameter("kinds", kinds)
                .setParameter("closed", QuestionState.CLOSED)
                .getResultList();
    }

    /** A question that is not closed. */
    public record Unsettled(String companyId, Instant askedAt, QuestionState state, Side asks) {

        /** The side that it waits for. */
        public Side turn() {
            return state == QuestionState.ANSWERED ? asks : asks.other();
        }
    }

    /**
     * @throws BusinessException NOT_FOUND, also for a question of another company
     */
    Question get(QuestionRef ref) {
        Question question = ref.questionId() == null ? null : em.find(Question.class, ref.questionId());
        if (question == null || !question.companyId().equals(ref.companyId())) {
            throw BusinessException.notFound();
        }
        return question;
    }
}
