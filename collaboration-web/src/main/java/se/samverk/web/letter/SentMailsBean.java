package se.samverk.web.letter;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import se.samverk.delivery.OutboxMail.State;
import se.samverk.letter.LetterError;
import se.samverk.letter.SentMailService;
import se.samverk.letter.SentMailService.SentMail;
import se.samverk.shared.Keyset;
import se.samverk.shared.Page;
import se.samverk.web.page.WebPage;
import se.samverk.web.refusal.Remedies;
import se.samverk.web.request.Href;
import se.samverk.web.shell.Formats;
import se.samverk.web.shell.Notices;

/** The bureau's mails. What was shown is kept with the page: a button acts on its row. */
@Named("sentMails")
@ViewScoped
public class SentMailsBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient SentMailService sentMails;

    @Inject
    transient HttpServletRequest request;

    @Inject
    transient Formats formats;

    @Inject
    transient Remedies remedies;

    @Inject
    transient Notices notices;

    private State state;
    private List<SentMail> rows;
    private String before;
    private String after;

    @PostConstruct
    void load() {
        String wanted = request.getParameter("status");
        state = Arrays.stream(State.values())
                .filter(known -> known.name().equals(wanted))
                .findFirst()
                .orElse(null);
        Page<SentMail> page =
                sentMails.page(state, Keyset.of(request.getParameter("fore"), request.getParameter("efter")));
        rows = page.rows();
        before = page.before();
        after = page.after();
    }

    public void resend(String mailId, String recipient) {
        remedies.offer(LetterError.MAIL_HAS_LINK, WebPage.INVITATIONS.address(), formats.message("remedy.invitations"));
        sentMails.resend(mailId);
        notices.sayAndGo(WebPage.SENT_MAILS.address(), "sentMails.resent", recipient);
    }

    public List<SentMail> getRows() {
        return rows;
    }

    public List<State> getStates() {
        return List.of(State.values());
    }

    public State getState() {
        return state;
    }

    /** The look of a state, among those of collaborations. */
    public String look(State of) {
        return switch (of) {
            case WAITING -> "INVITED";
            case SENT -> "ACTIVE";
            case DEAD -> "DECLINED";
        };
    }

    public String href(State wanted) {
        return address(wanted).toString();
    }

    public String getPreviousHref() {
        return before == null ? null : address(state).with("fore", before).toString();
    }

    public String getNextHref() {
        return after == null ? null : address(state).with("efter", after).toString();
    }

    private static Href address(State wanted) {
        return new Href(WebPage.SENT_MAILS.address()).with("status", wanted == null ? null : wanted.name());
    }
}
