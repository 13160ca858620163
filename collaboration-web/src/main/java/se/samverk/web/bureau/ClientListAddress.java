package se.samverk.web.bureau;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import se.samverk.assignment.AssignmentKind;
import se.samverk.collaboration.ClientFilter;
import se.samverk.collaboration.ClientQuery;
import se.samverk.collaboration.State;
import se.samverk.identity.CurrentCaller;
import se.samverk.web.request.ListAddress;

/** What the client list is asked for, as its address says it. */
final class ClientListAddress extends ListAddress {

    static final String PATH = "/byra/kunder";
    static final String SEARCH = "q";
    static final String STATE = "status";
    static final String SERVICE = "tjanst";
    static final String LACKING = "saknar";
    static final String RESPONSIBLE = "ansvarig";
    static final String KIND = "uppdrag";
    static final String ORDER = "sortera";
    static final String DESCENDING = "-namn";

    /** The responsible who is whoever opens the address. */
    static final String ME = "jag";

    private static final long serialVersionUID = 1L;

    ClientListAddress(HttpServletRequest request) {
        super(PATH, List.of(SEARCH, STATE, SERVICE, LACKING, RESPONSIBLE, KIND, ORDER), request);
    }

    ClientQuery query(CurrentCaller caller) {
        return new ClientQuery(
                text(SEARCH),
                one(List.of(State.values()), STATE).orElse(null),
                new ClientFilter(
                        code(SERVICE),
                        code(LACKING),
                        responsible(caller),
                        one(List.of(AssignmentKind.values()), KIND).orElse(null)),
                DESCENDING.equals(text(ORDER)),
                from().id(),
                from().backwards());
    }

    private String responsible(CurrentCaller caller) {
        String named = code(RESPONSIBLE);
        return ME.equals(named) ? caller.get().userId() : named;
    }
}
