package se.samverk.conversation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import se.samverk.shared.Ids;
import se.samverk.workspace.Side;

/** What somebody has said about a question; the first one is the question. The database lets nobody change it. */
@Entity
@Table(name = "question_remark")
public class Remark {

    @Id
    private String id;

    @Column(name = "question_id")
    private String questionId;

    @Column(name = "remark_number")
    private int number;

    @Column(name = "written_at")
    private Instant writtenAt;

    @Column(name = "written_by")
    private String writtenBy;

    @Enumerated(EnumType.STRING)
    private Side side;

    private String text;

    @Column(name = "by_reader")
    private boolean byReader;

    @Column(name = "document_id")
    private String documentId;

    protected Remark() {}

    /**
     * @param number its place in the question, from 1
     */
    Remark(Speaker by, Question question, int number, NewRemark said) {
        this.id = Ids.next();
        this.questionId = question.id();
        this.number = number;
        this.writtenAt = by.at();
        this.writtenBy = by.userId();
        this.side = by.side();
        this.byReader = by.reader();
        this.text = said.text() == null ? "" : said.text();
        this.documentId = said.documentId();
    }
}
