package se.samverk.web.conversation;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import se.samverk.conversation.NewRemark;
import se.samverk.conversation.QuestionService;
import se.samverk.conversation.QuestionState;
import se.samverk.conversation.QuestionView;
import se.samverk.conversation.RemarkView;
import se.samverk.document.DocumentForm;
import se.samverk.document.DocumentService;
import se.samverk.document.SentFile;
import se.samverk.shared.BusinessException;
import se.samverk.shared.CommonError;
import se.samverk.web.document.SentFiles;
import se.samverk.web.request.PathPart;
import se.samverk.web.shell.Notices;
import se.samverk.web.workspace.WorkspaceBean;

/** One question: read, answered, closed. */
@Named("question")
@ViewScoped
public class QuestionBean implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String PHOTO = "sayForm:photo";

    @Inject
    transient QuestionService questions;

    @Inject
    transient DocumentService documents;

    @Inject
    transient SentFiles files;

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
    private final String key = UUID.randomUUID().toString();

    /** The photograph that was handed in already, when only the words were refused. */
    private String shownId;

    private boolean heard;

    public QuestionView getView() {
        if (view == null) {
            view = questions.view(id);
            if (shownVersion == null) {
                shownVersion = view.version();
            }
        }
        return view;
    }

    /** Of a photograph that is larger than the server takes nothing arrives. */
    public void open() {
        files.refuseUnread(PHOTO);
    }

    /**
     * Answers it, or asks on. A photograph is handed in as a document of the company first; sent twice it is that one. What is
     * sent twice from one page is said once: nothing of it could be taken back.
     */
    public synchronized void say() {
        if (!heard) {
            sayOnce();
            heard = true;
        }
        Optional<String> next = isAnswering() ? next() : Optional.empty();
        notices.sayAndGo(
                next.orElseGet(() -> workspace.hrefOf("QUESTION", id)),
                next.isPresent() ? "questions.saidNext" : "questions.said");
    }

    private void sayOnce() {
        List<SentFile> photographs = files.of(Set.of(PHOTO));
        if (!photographs.isEmpty()) {
            String about = getView().question().about();
            shownId = documents.handIn(new DocumentForm(key, about, photographs));
        }
        questions.say(id, new NewRemark(text, shownId));
    }

    /** Who has seen to one question sees to the next without going back. */
    private Optional<String> next() {
        return questions.next(id).map(waiting -> workspace.hrefOf("QUESTION", waiting));
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
        Optional<String> next = next();
        notices.sayAndGo(
                next.orElseGet(() -> workspace.href("QUESTIONS")),
                next.isPresent() ? "questions.closedNext" : "questions.nowClosed");
    }

    /** Whether a photograph is there that no words have been sent with yet. */
    public boolean isPhotographKept() {
        return shownId != null;
    }

    public boolean isOpen() {
        return getView().question().state() != QuestionState.CLOSED;
    }

    /** Whether the caller can answer it, ask on, or close it. */
    public boolean isGoing() {
        return getView().going();
    }

    /** Who has said something: one of the sides, or a reader. */
    public String side(RemarkView remark) {
        return "questions.side." + (remark.byReader() ? "READER" : remark.side().name());
    }

    /** Whether something was said as an answer. */
    public boolean isAnswer(RemarkView remark) {
        return getView().question().byReader()
                ? !remark.byReader()
                : remark.side() != getView().question().asks();
    }

    /** Whether what is said next is an answer. */
    public boolean isAnswering() {
        if (getView().question().byReader()) {
            return !workspace.isGuest();
        }
        return getView().question().asks() != workspace.getView().admission().side();
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
