package se.samverk.conversation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import se.samverk.shared.BusinessException;
import se.samverk.shared.Ids;
import se.samverk.shared.PlainText;
import se.samverk.workspace.Side;

/** Something that one side asks the other (K13–K15). */
@Entity
@Table(name = "question")
public class Question {

    private static final int LONGEST_LAST = 200;

    @Id
    private String id;

    @Column(name = "company_id")
    private String companyId;

    @Column(name = "topic_kind")
    private String topicKind;

    @Column(name = "topic_id")
    private String topicId;

    @Column(name = "topic_line")
    private Integer topicLine;

    private String about;

    @Enumerated(EnumType.STRING)
    private QuestionState state;

    @Enumerated(EnumType.STRING)
    @Column(name = "asking_side")
    private Side asks;

    /** Whether a time-limited reader asks one of the two sides (D7f). */
    @Column(name = "by_reader")
    private boolean byReader;

    @Column(name = "asked_by")
    private String askedBy;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "asked_of")
    private String askedOf;

    @Column(name = "answer_by")
    private LocalDate answerBy;

    private int remarks;

    @Column(name = "said_last")
    private String saidLast;

    @Column(name = "closed_by")
    private String closedBy;

    @Column(name = "closed_at")
    private Instant closedAt;

    @Version
    private int version;

    protected Question() {}

    /**
     * @param about what people call the topic
     */
    Question(Speaker by, QuestionForm form, String about) {
        this.id = Ids.next();
        this.companyId = by.companyId();
        this.topicKind = form.topic().kind();
        this.topicId = form.topic().id();
        this.topicLine = form.topic().line();
        this.about = about;
        this.state = QuestionState.OPEN;
        this.asks = by.side();
        this.byReader = by.reader();
        this.askedBy = by.userId();
        this.askedAt = by.at();
        this.answerBy = form.answerBy();
        this.askedOf = form.askedOf();
    }

    /**
     * Something more is said: by the side that is asked it is an answer, by the one that asks it is asked on. What a reader has
     * asked is answered by whoever is not the reader.
     *
     * @param said its text is there, or what it shows
     * @throws BusinessException QUESTION_CLOSED
     */
    Remark say(Speaker by, NewRemark said) {
        if (state == QuestionState.CLOSED) {
            throw new BusinessException(ConversationError.QUESTION_CLOSED);
        }
        boolean asksOn = byReader ? by.reader() : by.side() == asks;
        state = asksOn ? QuestionState.OPEN : QuestionState.ANSWERED;
        remarks++;
        saidLast = said.text() == null ? "" : PlainText.beginning(said.text(), LONGEST_LAST);
        return new Remark(by, this, remarks, said);
    }

    void close(Speaker by) {
        state = QuestionState.CLOSED;
        closedBy = by.userId();
        closedAt = by.at();
    }

    String id() {
        return id;
    }

    String companyId() {
        return companyId;
    }

    Side asks() {
        return asks;
    }

    /** The reader who asks; null for a question between the two sides. */
    String readerId() {
        return byReader ? askedBy : null;
    }

    String about() {
        return about;
    }

    /** The user who was asked; null for everybody on the other side. */
    String askedOf() {
        return askedOf;
    }

    QuestionState state() {
        return state;
    }

    int version() {
        return version;
    }
}
