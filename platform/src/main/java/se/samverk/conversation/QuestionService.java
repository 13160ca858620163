package se.samverk.conversation;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.faulttolerance.Retry;
import se.samverk.caller.Boundary;
import se.samverk.caller.CurrentCaller;
import se.samverk.caller.Requires;
import se.samverk.caller.Right;
import se.samverk.conversation.QuestionFact.Occasion;
import se.samverk.conversation.QuestionFact.Said;
import se.samverk.fact.Fact;
import se.samverk.identity.UserId;
import se.samverk.shared.BusinessException;
import se.samverk.shared.CommonError;
import se.samverk.shared.Days;
import se.samverk.shared.Faults;
import se.samverk.shared.Keyset;
import se.samverk.shared.Page;
import se.samverk.shared.PlainText;
import se.samverk.shared.Time;
import se.samverk.workspace.Admission;
import se.samverk.workspace.Does;
import se.samverk.workspace.OfService;
import se.samverk.workspace.Side;
import se.samverk.workspace.Workspace;

/** What the two sides ask and answer, in whichever service of the company one stands (K13–K15). */
@Boundary
@OfService(OfService.ANY)
public class QuestionService {

    /** In characters. */
    public static final int LONGEST_TEXT = 2000;

    private static final int LONGEST_IN_RECORD = 200;

    @PersistenceContext
    EntityManager em;

    @Inject
    Workspace workspace;

    @Inject
    CurrentCaller currentCaller;

    @Inject
    Clock clock;

    @Inject
    Questions questions;

    @Inject
    Answerers answerers;

    @Inject
    Event<Fact> facts;

    /** A page of the questions, the latest asked first. */
    @Requires(Right.READ_IN_SERVICE)
    public Page<QuestionRow> page(QuestionQuery query, Keyset from) {
        return questions.page(workspace.companyId(), query, from);
    }

    /** All questions about a topic, in the order in which they were asked. */
    @Requires(Right.READ_IN_SERVICE)
    public List<QuestionRow> of(Topic topic) {
        return questions.of(workspace.companyId(), topic);
    }

    /** How many wait for the caller's side: to be answered, or with an answer to be read; of a reader its own (D7f). */
    @Requires(Right.READ_IN_SERVICE)
    public int waiting() {
        Admission admission = workspace.admission();
        if (admission.guest()) {
            return questions.answered(
                    workspace.companyId(), new UserId(currentCaller.get().userId()));
        }
        return questions.waiting(workspace.companyId(), turn());
    }

    /** What has waited longest for the caller besides a question; empty for none, and for a reader. */
    @Requires(Right.READ_IN_SERVICE)
    public Optional<String> next(String besideId) {
        return workspace.admission().guest()
                ? Optional.empty()
                : questions.next(workspace.companyId(), turn(), besideId);
    }

    private Questions.Turn turn() {
        Admission admission = workspace.admission();
        return new Questions.Turn(admission.side(), currentCaller.get().userId(), admission.bureauId());
    }

    /** Those who can be asked: people of the other side, by name; a reader asks a side (D7f). */
    @Requires(Right.READ_IN_SERVICE)
    public List<Answerer> answerers() {
        Admission admission = workspace.admission();
        return admission.bureauId() == null || admission.guest()
                ? List.of()
                : answerers.of(
                        workspace.companyId(),
                        workspace.serviceCode(),
                        admission.side().other());
    }

    /**
     * What people call what one can ask about.
     *
     * @throws BusinessException NOT_FOUND, also for what belongs to another company
     */
    @Requires(Right.READ_IN_SERVICE)
    public String name(Topic topic) {
        return questions.name(workspace.companyId(), topic);
    }

    /**
     * A question with all that was said.
     *
     * @throws BusinessException NOT_FOUND, also for a question of another company
     */
    @Requires(Right.READ_IN_SERVICE)
    public QuestionView view(String questionId) {
        Question question = questions.get(ref(questionId));
        boolean going = question.state() != QuestionState.CLOSED
                && workspace.admission().isAsking()
                && !isOfOthers(question);
        return questions.view(question, going);
    }

    /**
     * Asks the other side; a reader asks the one that it names (D7f).
     *
     * @return the id of the question
     * @throws BusinessException NOT_FOUND for a topic that there is not; NOBODY_TO_ASK where no bureau works; all that is wrong
     *     with the form: what is wrong with the text, which is required; at {@code answerBy}: ANSWER_DAY_PAST; at {@code askedOf}:
     *     ANSWERER_GONE for somebody who does not answer on the other side
     */
    @Retry
    @Requires(Right.ASK_IN_SERVICE)
    @Does(Does.EITHER_SIDE)
    public String ask(QuestionForm form) {
        Side asked = asked(form);
        if (workspace.admission().bureauId() == null
                && (asked == Side.BUREAU || !workspace.admission().guest())) {
            throw new BusinessException(ConversationError.NOBODY_TO_ASK);
        }
        String about = questions.name(workspace.companyId(), form.topic());
        Faults faults = new Faults();
        String text = faults.checked(() -> said("text", form.text()));
        faults.check(() -> checkDay(form.answerBy()));
        faults.check(() -> checkPerson(form.askedOf()));
        faults.refuse();
        Speaker by = speaker(asked.other());
        Question question = new Question(by, form, about);
        Remark first = question.say(by, NewRemark.of(text));
        em.persist(question);
        em.persist(first);
        tell(Occasion.QUESTION_ASKED, question, text);
        return question.id();
    }

    private Side asked(QuestionForm form) {
        if (!workspace.admission().guest()) {
            return workspace.admission().side().other();
        }
        return form.to() == null ? Side.CLIENT : form.to();
    }

    private void checkDay(LocalDate answerBy) {
        Days.require("answerBy", answerBy);
        if (answerBy != null && answerBy.isBefore(Time.today(clock))) {
            throw BusinessException.at("answerBy", ConversationError.ANSWER_DAY_PAST);
        }
    }

    private void checkPerson(String userId) {
        if (userId != null && answerers().stream().map(Answerer::userId).noneMatch(userId::equals)) {
            throw BusinessException.at("askedOf", ConversationError.ANSWERER_GONE);
        }
    }

    /**
     * Answers a question, or asks on. Two who do so at once are both heard.
     *
     * @throws BusinessException NOT_FOUND, also for a document of another company; QUESTION_OF_OTHERS for a reader; QUESTION_CLOSED; at {@code text} what is wrong
     *     with it, and NOTHING_SAID where there is neither text nor document
     */
    @Retry
    @Requires(Right.ASK_IN_SERVICE)
    @Does(Does.EITHER_SIDE)
    public void say(String questionId, NewRemark remark) {
        Question question = mine(questionId);
        String shown = remark.documentId() == null ? null : nameOfDocument(remark.documentId());
        String said = PlainText.lines("text", remark.text(), LONGEST_TEXT);
        if (said == null && shown == null) {
            throw BusinessException.at("text", ConversationError.NOTHING_SAID);
        }
        em.persist(question.say(speaker(question), new NewRemark(said, remark.documentId())));
        em.flush();
        tell(
                question.state() == QuestionState.OPEN ? Occasion.QUESTION_ASKED : Occasion.QUESTION_ANSWERED,
                question,
                said == null ? shown : said);
    }

    private String nameOfDocument(String documentId) {
        return questions.name(workspace.companyId(), new Topic(TopicKind.DOCUMENT, documentId));
    }

    /**
     * Nothing is asked any more; all that was said stays. Repeating it changes nothing.
     *
     * @param version the version that was shown
     * @throws BusinessException NOT_FOUND; QUESTION_OF_OTHERS for a reader; STALE when something was said since
     */
    @Retry
    @Requires(Right.ASK_IN_SERVICE)
    @Does(Does.EITHER_SIDE)
    public void close(String questionId, int version) {
        Question question = mine(questionId);
        if (question.state() == QuestionState.CLOSED) {
            return;
        }
        if (question.version() != version) {
            throw new BusinessException(CommonError.STALE);
        }
        question.close(speaker(question));
        tell(Occasion.QUESTION_CLOSED, question, null);
    }

    /** A question that the caller may go on with: a reader asks on, or closes, what it has asked itself. */
    private Question mine(String questionId) {
        Question question = questions.get(ref(questionId));
        if (isOfOthers(question)) {
            throw new BusinessException(ConversationError.QUESTION_OF_OTHERS);
        }
        return question;
    }

    /** Whether a reader reads what somebody else has asked. */
    private boolean isOfOthers(Question question) {
        return workspace.admission().guest() && !currentCaller.get().userId().equals(question.readerId());
    }

    private QuestionRef ref(String questionId) {
        return new QuestionRef(workspace.companyId(), questionId);
    }

    private static String said(String field, String text) {
        String said = PlainText.lines(field, text, LONGEST_TEXT);
        if (said == null) {
            throw BusinessException.at(field, CommonError.REQUIRED);
        }
        return said;
    }

    private Speaker speaker(Question question) {
        return speaker(side(question));
    }

    /** For which side the caller speaks; a reader for none, so for the one that it does not ask. */
    private Side side(Question question) {
        return workspace.admission().guest()
                ? question.asks()
                : workspace.admission().side();
    }

    private Speaker speaker(Side side) {
        return new Speaker(
                workspace.companyId(),
                currentCaller.get().userId(),
                side,
                workspace.admission().guest(),
                clock.instant());
    }

    private void tell(Occasion occasion, Question question, String text) {
        Said said = new Said(question.about(), PlainText.beginning(text, LONGEST_IN_RECORD));
        facts.fire(new QuestionFact(
                occasion,
                question.id(),
                workspace.readers(),
                said,
                workspace.serviceCode(),
                side(question),
                occasion == Occasion.QUESTION_ASKED ? question.askedOf() : null,
                question.readerId()));
    }
}
