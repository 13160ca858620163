package se.samverk.web.bureau;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import se.samverk.collaboration.CollaborationService;
import se.samverk.collaboration.CollaborationView;
import se.samverk.collaboration.State;
import se.samverk.shared.Page;
import se.samverk.web.request.Href;

/**
 * The invitations the bureau has sent and what became of them. What was shown is kept with the
 * page: a button acts on its row, also when others have sent invitations since.
 */
@Named("invitations")
@ViewScoped
public class InvitationsBean implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String PATH = "/byra/inbjudningar";
    private static final List<State> STATES =
            List.of(State.INVITED, State.DECLINED, State.EXPIRED, State.REVOKED);

    @Inject transient CollaborationService collaborations;
    @Inject transient HttpServletRequest request;

    private State state;
    private List<CollaborationView> rows;
    private String after;

    @PostConstruct
    void load() {
        String wanted = request.getParameter("status");
        state =
                STATES.stream()
                        .filter(known -> known.name().equals(wanted))
                        .findFirst()
                        .orElse(State.INVITED);
        Page<CollaborationView> page =
                collaborations.ofBureau(state, request.getParameter("efter"));
        rows = page.rows();
        after = page.after();
    }

    public List<CollaborationView> getRows() {
        return rows;
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
        return after == null
                ? null
                : new Href(PATH).with("status", state.name()).with("efter", after).toString();
    }
}
