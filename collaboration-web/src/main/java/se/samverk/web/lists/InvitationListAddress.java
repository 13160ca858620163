package se.samverk.web.lists;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import se.samverk.collaboration.InvitationOutcome;
import se.samverk.lists.InvitationQuery;
import se.samverk.web.page.WebPage;

/** What the list of invitations is asked for, as its address says it. */
public final class InvitationListAddress extends ListAddress {

    static final String OUTCOME = "status";
    public static final String SEARCH = "q";
    static final String SERVICE = "tjanst";

    private static final long serialVersionUID = 1L;

    public InvitationListAddress(HttpServletRequest request) {
        super(WebPage.INVITATIONS.address(), List.of(OUTCOME, SEARCH, SERVICE), request);
    }

    /** Those that wait, unless others are asked for. */
    InvitationQuery query() {
        return new InvitationQuery(
                one(List.of(InvitationOutcome.values()), OUTCOME).orElse(InvitationOutcome.INVITED),
                text(SEARCH),
                code(SERVICE));
    }
}
