package se.samverk.web.bureau;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import se.samverk.collaboration.InvitationQuery;
import se.samverk.collaboration.State;
import se.samverk.web.request.ListAddress;

/** What the list of invitations is asked for, as its address says it. */
final class InvitationListAddress extends ListAddress {

    static final String PATH = "/byra/inbjudningar";
    static final String STATE = "status";
    static final String SEARCH = "q";
    static final String SERVICE = "tjanst";
    static final List<State> STATES =
            List.of(State.INVITED, State.DECLINED, State.EXPIRED, State.REVOKED);

    private static final long serialVersionUID = 1L;

    InvitationListAddress(HttpServletRequest request) {
        super(PATH, List.of(STATE, SEARCH, SERVICE), request);
    }

    /** Those that wait, unless another state is asked for. */
    InvitationQuery query() {
        return new InvitationQuery(
                one(STATES, STATE).orElse(State.INVITED), text(SEARCH), code(SERVICE));
    }
}
