package se.samverk.web.conversation;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import se.samverk.conversation.Answerer;
import se.samverk.conversation.QuestionForm;
import se.samverk.conversation.QuestionService;
import se.samverk.conversation.Topic;
import se.samverk.web.shell.Notices;
import se.samverk.web.workspace.WorkspaceBean;
import se.samverk.workspace.Side;

/** Asking the other side about what the page shows. */
@Named("asking")
@ViewScoped
public class AskingBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient QuestionService questions;

    @Inject
    transient WorkspaceBean workspace;

    @Inject
    transient Notices notices;

    @Inject
    transient TopicPages topicPages;

    private String text;
    private LocalDate answerBy;
    private String askedOf;
    private Integer line;
    private Side to = Side.CLIENT;
    private transient List<Answerer> answerers;

    /** Asks, and stays on the page. */
    public void ask(String kind, String id) {
        Topic topic = new Topic(kind, id, line);
        questions.ask(new QuestionForm(topic, text, answerBy, askedOf, to));
        notices.sayAndGo(topicPages.href(topic), isToClient() ? "questions.askedClient" : "questions.askedBureau");
    }

    /** Whether it goes to the company: from its bureau, or from a reader who chose it. */
    private boolean isToClient() {
        return workspace.isGuest() ? to == Side.CLIENT : workspace.isBureau();
    }

    /** Whether there is somebody to ask: for a reader the company always is (D7f). */
    public boolean isPossible() {
        return workspace.isAsking() && (workspace.isGuest() || isWithBureau());
    }

    /** Whether a reader chooses whom it asks. */
    public boolean isChoosing() {
        return workspace.isGuest() && isWithBureau();
    }

    private boolean isWithBureau() {
        return workspace.getView().admission().bureauId() != null;
    }

    /** The text above the field. */
    public String getLabelKey() {
        if (workspace.isGuest()) {
            return "questions.askReader";
        }
        return workspace.isBureau() ? "questions.askClient" : "questions.askBureau";
    }

    public Side[] getSides() {
        return Side.values();
    }

    public Side getTo() {
        return to;
    }

    public void setTo(Side to) {
        this.to = to;
    }

    /** The people who can be asked by themselves; none where there is one alone. */
    public List<Answerer> getAnswerers() {
        if (answerers == null) {
            List<Answerer> found = questions.answerers();
            answerers = found.size() > 1 ? found : List.of();
        }
        return answerers;
    }

    public String getAskedOf() {
        return askedOf;
    }

    public void setAskedOf(String askedOf) {
        this.askedOf = askedOf;
    }

    /** The line that is asked about; null for the whole. */
    public Integer getLine() {
        return line;
    }

    public void setLine(Integer line) {
        this.line = line;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public LocalDate getAnswerBy() {
        return answerBy;
    }

    public void setAnswerBy(LocalDate answerBy) {
        this.answerBy = answerBy;
    }
}
