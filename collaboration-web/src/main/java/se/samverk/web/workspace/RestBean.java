package se.samverk.web.workspace;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import se.samverk.access.QueueService;
import se.samverk.access.WaitingRow;
import se.samverk.access.WaitingView;
import se.samverk.shared.Time;
import se.samverk.web.page.WebPage;
import se.samverk.web.request.PathPart;
import se.samverk.web.shell.Formats;
import se.samverk.web.shell.Notices;

/** Lets something that waits rest until a day, and takes it up again (B45). */
@Named("resting")
@ViewScoped
public class RestBean implements Serializable {

    /** The list that one came from. */
    static final String BACK = "lista";

    private static final long serialVersionUID = 1L;
    private static final int DAYS = 7;

    @Inject
    transient QueueService queue;

    @Inject
    transient Notices notices;

    @Inject
    transient Formats formats;

    @Inject
    transient HttpServletRequest request;

    @Inject
    transient Clock clock;

    @Inject
    @PathPart(0)
    String customerNumber;

    @Inject
    @PathPart(1)
    String serviceCode;

    @Inject
    @PathPart(2)
    String kind;

    @Inject
    @PathPart(3)
    String subjectId;

    private transient WaitingView view;
    private String back;
    private LocalDate until;
    private String reason;

    /** Begins with a week, or the day by which it is due. */
    @PostConstruct
    void load() {
        String list = request.getParameter(BACK);
        boolean known =
                list != null && (list.equals(WebPage.TODO.address()) || list.startsWith(WebPage.TODO.address() + "?"));
        back = known ? list : WebPage.TODO.address();
        LocalDate due = getView().task().due();
        LocalDate inAWeek = Time.today(clock).plusDays(DAYS);
        until = due != null && due.isBefore(inAWeek) ? due : inAWeek;
        if (isResting()) {
            until = getView().rest().until();
            reason = getView().rest().reason();
        }
    }

    public WaitingView getView() {
        if (view == null) {
            view = queue.find(row());
        }
        return view;
    }

    private WaitingRow row() {
        return new WaitingRow(customerNumber, serviceCode, kind, subjectId);
    }

    public boolean isResting() {
        return getView().isResting();
    }

    /** What rests, in words. */
    public String getWhat() {
        return WaitingKind.valueOf(kind).text(formats, getView().task());
    }

    /** Until when it rests, who said so and why. */
    public String getRests() {
        WaitingView.Rest rest = getView().rest();
        return rest.reason() == null
                ? formats.message("rest.restsBy", rest.until(), rest.by())
                : formats.message("rest.restsByFor", rest.until(), rest.by(), rest.reason());
    }

    /** Until when it can rest at most; null for no end. */
    public String getHelp() {
        LocalDate due = getView().task().due();
        return due == null ? formats.message("rest.help") : formats.message("rest.helpDue", due);
    }

    public void rest() {
        String what = getWhat();
        queue.rest(row(), until, reason);
        notices.sayAndGo(back, "rest.rested", what, getView().companyName(), until);
    }

    public void takeUp() {
        String what = getWhat();
        String company = getView().companyName();
        queue.takeUp(row());
        notices.sayAndGo(back, "rest.takenUp", what, company);
    }

    /** The list that one came from. */
    public String getBack() {
        return back;
    }

    public LocalDate getFirstDay() {
        return Time.today(clock).plusDays(1);
    }

    public LocalDate getUntil() {
        return until;
    }

    public void setUntil(LocalDate until) {
        this.until = until;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
