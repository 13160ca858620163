package se.samverk.web.conversation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import se.samverk.conversation.QuestionQuery;
import se.samverk.conversation.QuestionRow;
import se.samverk.conversation.QuestionService;
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

    private Page<QuestionRow> page;

    private Page<QuestionRow> page() {
        if (page == null) {
            Side ours = getShow() == Show.OURS ? side() : null;
            page = questions.page(
                    new QuestionQuery(getShow() == Show.CLOSED, ours),
                    Keyset.of(request.getParameter("fore"), request.getParameter("efter")));
        }
        return page;
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
        if (row.turn() == null) {
            return formats.message("questions.closed");
        }
        return formats.message((row.turn() == side() ? "questions.ours." : "questions.theirs.")
                .concat(row.state().name()));
    }

    /** A state of the marks of the product: whose turn it is has a colour. */
    public String mark(QuestionRow row) {
        if (row.turn() == null) {
            return "ENDED";
        }
        return row.turn() == side() ? "ACTION" : "INVITED";
    }
}
