package se.samverk.web.conversation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import se.samverk.caller.CurrentCaller;
import se.samverk.conversation.QuestionQuery;
import se.samverk.conversation.QuestionRow;
import se.samverk.conversation.QuestionService;
import se.samverk.conversation.QuestionState;
import se.samverk.conversation.Topic;
import se.samverk.shared.Keyset;
import se.samverk.shared.Page;
import se.samverk.web.request.Href;
import se.samverk.web.shell.Formats;
import se.samverk.web.workspace.WorkspaceBean;
import se.samverk.workspace.Side;

/** The questions of a company: those that wait for the reader's side first. */
@Named("questions")
@RequestScoped
public class QuestionsBean {

    /** Which of them the list shows, as the address says it. */
    public enum Show {
        OURS,
        OPEN,
        CLOSED
    }

    @Inject
    QuestionService questions;

    @Inject
    WorkspaceBean workspace;

    @Inject
    TopicPages topicPages;

    @Inject
    Formats formats;

    @Inject
    HttpServletRequest request;

    @Inject
    CurrentCaller currentCaller;

    private Page<QuestionRow> page;

    private Page<QuestionRow> page() {
        if (page == null) {
            page = questions.page(query(), Keyset.of(request.getParameter("fore"), request.getParameter("efter")));
        }
        return page;
    }

    /** A reader's are those that it has asked itself (D7f). */
    private QuestionQuery query() {
        boolean ours = getShow() == Show.OURS;
        boolean guest = workspace.isGuest();
        return new QuestionQuery(
                getShow() == Show.CLOSED,
                ours && !guest ? side() : null,
                ours && guest ? currentCaller.get().userId() : null);
    }

    private Side side() {
        return workspace.getView().admission().side();
    }

    public List<QuestionRow> getRows() {
        return page().rows();
    }

    /** All about one thing. */
    public List<QuestionRow> about(String kind, String id) {
        return questions.of(new Topic(kind, id));
    }

    /** How many wait for the reader's side. */
    public int getWaiting() {
        return questions.waiting();
    }

    /** What is shown; all that are open unless the address says otherwise. */
    public Show getShow() {
        String asked = request.getParameter("visa");
        return "vara".equals(asked) ? Show.OURS : "stangda".equals(asked) ? Show.CLOSED : Show.OPEN;
    }

    public Show[] getShows() {
        return Show.values();
    }

    /** The text that names what is shown. */
    public String showKey(Show show) {
        return "questions.show." + (show == Show.OURS && workspace.isGuest() ? "MINE" : show.name());
    }

    public String showHref(Show show) {
        return address(show).toString();
    }

    private Href address(Show show) {
        return new Href(workspace.href("QUESTIONS"))
                .with("visa", show == Show.OURS ? "vara" : show == Show.CLOSED ? "stangda" : null);
    }

    public String getPreviousHref() {
        return page().before() == null
                ? null
                : address(getShow()).with("fore", page().before()).toString();
    }

    public String getNextHref() {
        return page().after() == null
                ? null
                : address(getShow()).with("efter", page().after()).toString();
    }

    /** The page of what a question is about. */
    public String topicHref(QuestionRow row) {
        return topicPages.href(row.topic());
    }

    /** What was said last; that it was a picture, where there are no words. */
    public String said(QuestionRow row) {
        return row.saidLast().isEmpty() ? formats.message("questions.shown") : row.saidLast();
    }

    /** Whose turn it is, in words that fit the reader. */
    public String turn(QuestionRow row) {
        if (row.state() == QuestionState.CLOSED) {
            return formats.message("questions.closed");
        }
        if (workspace.isGuest()) {
            return formats.message(guestKey(row));
        }
        if (row.turn() == null) {
            return formats.message("questions.answered");
        }
        return formats.message((row.turn() == side() ? "questions.ours." : "questions.theirs.")
                .concat(row.state().name()));
    }

    private static String guestKey(QuestionRow row) {
        if (row.state() == QuestionState.OPEN) {
            return "questions.theirs.OPEN";
        }
        return row.byReader() ? "questions.ours.ANSWERED" : "questions.answered";
    }

    /** A state of the marks of the product: whose turn it is has a colour. */
    public String mark(QuestionRow row) {
        if (row.turn() == null && !isGuestsAnswer(row)) {
            return "ENDED";
        }
        return isGuestsAnswer(row) || !workspace.isGuest() && row.turn() == side() ? "ACTION" : "INVITED";
    }

    /** Whether a reader has got an answer, and reads this itself. */
    private boolean isGuestsAnswer(QuestionRow row) {
        return workspace.isGuest() && row.byReader() && row.state() == QuestionState.ANSWERED;
    }
}
