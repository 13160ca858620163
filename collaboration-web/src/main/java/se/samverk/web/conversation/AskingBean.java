package se.samverk.web.conversation;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import se.samverk.conversation.QuestionForm;
import se.samverk.conversation.QuestionService;
import se.samverk.conversation.Topic;
import se.samverk.web.shell.Notices;
import se.samverk.web.workspace.WorkspaceBean;

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

    /** Asks, and stays on the page. */
    public void ask(String kind, String id) {
        Topic topic = new Topic(kind, id);
        questions.ask(new QuestionForm(topic, text, answerBy));
        notices.sayAndGo(
                topicPages.href(topic), workspace.isBureau() ? "questions.askedClient" : "questions.askedBureau");
    }

    /** Whether there is somebody to ask. */
    public boolean isPossible() {
        return workspace.isProposing() && workspace.getView().admission().bureauId() != null;
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
