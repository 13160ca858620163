package se.samverk.web.bureau;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import se.samverk.collaboration.CollaborationService;
import se.samverk.collaboration.CollaborationView;
import se.samverk.collaboration.InvitationService;
import se.samverk.collaboration.State;
import se.samverk.shared.Page;
import se.samverk.web.shell.Notices;

/** The invitations the bureau has sent and what became of them. */
@Named("invitations")
@RequestScoped
public class InvitationsBean {

    private static final String PATH = "/byra/inbjudningar";
    private static final List<State> STATES =
            List.of(State.INVITED, State.DECLINED, State.EXPIRED, State.REVOKED);

    @Inject CollaborationService collaborations;
    @Inject InvitationService invitationService;
    @Inject HttpServletRequest request;
    @Inject Notices notices;

    private State state;
    private Page<CollaborationView> page;

    @PostConstruct
    void load() {
        String wanted = request.getParameter("status");
        state =
                STATES.stream()
                        .filter(known -> known.name().equals(wanted))
                        .findFirst()
                        .orElse(State.INVITED);
        page = collaborations.ofBureau(state, request.getParameter("efter"));
    }

    public void resend(String collaborationId, String clientName) {
        invitationService.resend(collaborationId);
        notices.sayAndGo(PATH, "invitation.resent", clientName);
    }

    public void revoke(String collaborationId, String clientName) {
        invitationService.revoke(collaborationId);
        notices.sayAndGo(PATH, "invitation.revoked", clientName);
    }

    public List<CollaborationView> getRows() {
        return page.rows();
    }

    public List<State> getStates() {
        return STATES;
    }

    public State getState() {
        return state;
    }

    public String href(State wanted) {
        return new Href(PATH).with("status", wanted.name()).toString();
    }

    public String getNextHref() {
        return page.after() == null
                ? null
                : new Href(PATH)
                        .with("status", state.name())
                        .with("efter", page.after())
                        .toString();
    }
}
