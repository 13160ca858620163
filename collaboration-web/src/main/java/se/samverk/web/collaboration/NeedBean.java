package se.samverk.web.collaboration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import se.samverk.caller.CurrentCaller;
import se.samverk.collaboration.Need;
import se.samverk.web.page.ClientTab;
import se.samverk.web.page.WebPage;

/** Where the reader does what a collaboration needs. */
@Named("need")
@ApplicationScoped
public class NeedBean {

    @Inject
    CurrentCaller currentCaller;

    public String href(String collaborationId, Need need, String clientId) {
        return switch (need) {
            case LINK -> WebPage.LINK.address() + "?samarbete=" + collaborationId;
            case SEND_AGAIN -> ClientTab.COLLABORATIONS.of(clientId);
            case ANSWER_INVITATION, ANSWER_CHANGE, ANSWER_CONTINUATION ->
                CollaborationPage.of(currentCaller.get(), collaborationId);
        };
    }
}
