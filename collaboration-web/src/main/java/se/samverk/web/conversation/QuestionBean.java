package se.samverk.web.conversation;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import se.samverk.conversation.QuestionService;
import se.samverk.conversation.QuestionState;
import se.samverk.conversation.QuestionView;
import se.samverk.shared.BusinessException;
import se.samverk.shared.CommonError;
import se.samverk.web.request.PathPart;
import se.samverk.web.shell.Notices;
import se.samverk.web.workspace.WorkspaceBean;

/** One question: read, answered, closed. */
@Named("question")
@ViewScoped
public class QuestionBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient QuestionService questions;

    @Inject
    transient WorkspaceBean workspace;

    @Inject
    transient Notices notices;

    @Inject
    @PathPart(1)
    String id;

    private transient QuestionView view;
    private Integer shownVersion;
    private String text;

    public QuestionView getView() {
        if (view == null) {
            view = questions.view(id);
            if (shownVersion == null) {
                shownVersion = view.version();
            }
        }
        return view;
    }

    /** Answers it, or asks on. */
    public void say() {
        questions.say(id, text);
        notices.sayAndGo(workspace.hrefOf("QUESTION", id), "questions.said");
    }

    /** Closes it, unless something was said since the page was opened: that is shown instead. */
    public void close() {
        try {
            questions.close(id, shownVersion);
        } catch (BusinessException refused) {
            if (refused.code() == CommonError.STALE) {
                view = null;
                shownVersion = null;
            }
            throw refused;
        }
        notices.sayAndGo(workspace.href("QUESTIONS"), "questions.nowClosed");
    }

    public boolean isOpen() {
        return getView().question().state() != QuestionState.CLOSED;
    }

    /** Whether what is said next is an answer. */
    public boolean isAnswering() {
        return getView().question().asks() != workspace.getView().admission().side();
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
