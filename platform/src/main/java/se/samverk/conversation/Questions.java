package se.samverk.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.samverk.identity.UserId;
import se.samverk.shared.BusinessException;
import se.samverk.shared.Keyset;
import se.samverk.shared.Page;
import se.samverk.shared.PlainText;
import se.samverk.shared.Time;
import se.samverk.workspace.Side;

/** Finds questions, and what they are about. */
@ApplicationScoped
public class Questions {

    private static final int PAGE = 50;
    private static final int LONGEST_NAME = 250;
    private static final Duration ALONE = Duration.ofDays(7);

    /**
     * What waits for somebody. A question to one person waits for that one alone, as long as it is of either side and the day to
     * answer by – without one, a week – is not over: then it waits for all. The answer to a reader's question waits for neither side (D7f).
     */
    private static final String WAITING = """
             from Question q
             left join Membership c on c.userId = q.askedOf and c.companyId = q.companyId
             left join Membership b on b.userId = q.askedOf and b.companyId = :bureau
             where (q.state = :open and q.asks <> :turn or q.state = :answered and q.asks = :turn and q.byReader = false)
                and (q.state <> :open or q.askedOf is null or q.askedOf = :user or q.answerBy < :today
                    or q.answerBy is null and q.askedAt < :longAgo
                    or (c.id is null or c.active = false) and (b.id is null or b.active = false))
            """;

    private static final String ROW = """
            select new se.samverk.conversation.QuestionRow(
                q.id, q.topicKind, q.topicId, q.topicLine, q.about, q.state, q.asks, q.byReader, u.name, q.askedAt, q.answerBy,
                q.remarks, q.saidLast, o.name)
            from Question q
            left join User u on u.id = q.askedBy
            left join User o on o.id = q.askedOf
            where q.companyId = :company
            """;

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    @Any
    Instance<TopicKind> kinds;

    /**
     * What people call a topic.
     *
     * @throws BusinessException NOT_FOUND, also for a kind that there is not
     */
    String name(String companyId, Topic topic) {
        TopicKind kind = kinds.stream()
                .filter(each -> each.code().equals(topic.kind()))
                .findFirst()
                .orElseThrow(BusinessException::notFound);
        String name = kind.name(companyId, topic);
        return PlainText.beginning(topic.line() == null ? name : name + ": " + kind.lineName(topic), LONGEST_NAME);
    }

    /** The kinds of topics that people ask about in a service: its own, and what belongs to the company. */
    public Set<String> kindsIn(String serviceCode) {
        return kinds.stream()
                .filter(kind -> kind.serviceCode() == null || kind.serviceCode().equals(serviceCode))
                .map(TopicKind::code)
                .collect(Collectors.toSet());
    }

    /** A page of them, the latest asked first. */
    Page<QuestionRow> page(String companyId, QuestionQuery query, Keyset from) {
        return from.page(place -> bound(companyId, query, place), PAGE, QuestionRow::id);
    }

    private TypedQuery<QuestionRow> bound(String companyId, QuestionQuery query, Keyset place) {
        String turn = query.turn() == null
                ? ""
                : " and (q.state = :open and q.asks <> :turn"
                        + " or q.state = :answered and q.asks = :turn and q.byReader = false)";
        String asked = query.askedBy() == null ? "" : " and q.askedBy = :asker";
        String closed = query.closed() ? " and q.state = :closed" : " and q.state <> :closed";
        TypedQuery<QuestionRow> bound = em.createQuery(ROW + closed + turn + asked + place.of("q"), QuestionRow.class)
                .setParameter("company", companyId)
                .setParameter("closed", QuestionState.CLOSED);
        if (query.turn() != null) {
            bound.setParameter("open", QuestionState.OPEN)
                    .setParameter("answered", QuestionState.ANSWERED)
                    .setParameter("turn", query.turn());
        }
        if (query.askedBy() != null) {
            bound.setParameter("asker", query.askedBy());
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
     * @param going whether the caller can go on with it
     */
    QuestionView view(Question question, boolean going) {
        QuestionRow row = em.createQuery(ROW + " and q.id = :question", QuestionRow.class)
                .setParameter("company", question.companyId())
                .setParameter("question", question.id())
                .getSingleResult();
        return new QuestionView(row, remarks(question.id()), going, question.version());
    }

    private List<RemarkView> remarks(String questionId) {
        return em.createQuery("""
                        select new se.samverk.conversation.RemarkView(
                            r.number, r.writtenAt, u.name, r.side, r.byReader, r.text, r.documentId)
                        from Remark r
                        left join User u on u.id = r.writtenBy
                        where r.questionId = :question
                        order by r.number
                        """, RemarkView.class)
                .setParameter("question", questionId)
                .getResultList();
    }

    /** How many of a reader's own questions have an answer to be read (D7f). */
    int answered(String companyId, UserId reader) {
        return em.createQuery("""
                        select count(q) from Question q
                        where q.companyId = :company and q.askedBy = :reader and q.byReader = true and q.state = :answered
                        """, Long.class)
                .setParameter("company", companyId)
                .setParameter("reader", reader.value())
                .setParameter("answered", QuestionState.ANSWERED)
                .getSingleResult()
                .intValue();
    }

    /** How many wait for somebody: to be answered, or with an answer to be read. */
    int waiting(String companyId, Turn turn) {
        TypedQuery<Long> query = em.createQuery("select count(q)" + WAITING + " and q.companyId = :company", Long.class)
                .setParameter("company", companyId);
        return bound(query, turn).getSingleResult().intValue();
    }

    /** What has waited longest for somebody, besides a question. */
    Optional<String> next(String companyId, Turn turn, String besideId) {
        TypedQuery<String> query = em.createQuery(
                        "select q.id" + WAITING + " and q.companyId = :company and q.id <> :beside order by q.id",
                        String.class)
                .setParameter("company", companyId)
                .setParameter("beside", besideId);
        return bound(query, turn).setMaxResults(1).getResultStream().findFirst();
    }

    /**
     * Whose turn it is.
     *
     * @param bureauId the bureau that works in the companies; null for none
     */
    public record Turn(Side side, String userId, String bureauId) {}

    private <T> TypedQuery<T> bound(TypedQuery<T> query, Turn turn) {
        return query.setParameter("open", QuestionState.OPEN)
                .setParameter("answered", QuestionState.ANSWERED)
                .setParameter("turn", turn.side())
                .setParameter("user", turn.userId())
                .setParameter("bureau", turn.bureauId())
                .setParameter("today", Time.today(clock))
                .setParameter("longAgo", clock.instant().minus(ALONE));
    }

    /**
     * What waits for somebody in many companies, with one statement.
     *
     * @param kinds the topics that are meant
     */
    public List<WaitingQuestions> waiting(Set<String> kinds, List<String> companies, Turn turn) {
        if (companies.isEmpty()) {
            return List.of();
        }
        TypedQuery<WaitingQuestions> query = em.createQuery(
                        "select new se.samverk.conversation.WaitingQuestions(q.companyId, count(q), min(q.answerBy))"
                                + WAITING
                                + " and q.companyId in :companies and q.topicKind in :kinds group by q.companyId",
                        WaitingQuestions.class)
                .setParameter("companies", companies)
                .setParameter("kinds", kinds);
        return bound(query, turn).getResultList();
    }

    /**
     * What is not closed in many companies, with one statement; without what a reader has its answer to (D7f).
     *
     * @param kinds the topics that are meant
     */
    public List<Unsettled> unsettled(Set<String> kinds, Collection<String> companies) {
        return em.createQuery("""
                        select new se.samverk.conversation.Questions$Unsettled(q.companyId, q.askedAt, q.state, q.asks)
                        from Question q
                        where q.companyId in :companies and q.topicKind in :kinds and q.state <> :closed
                            and (q.byReader = false or q.state = :open)
                        """, Unsettled.class)
                .setParameter("companies", companies)
                .setParameter("kinds", kinds)
                .setParameter("closed", QuestionState.CLOSED)
                .setParameter("open", QuestionState.OPEN)
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
