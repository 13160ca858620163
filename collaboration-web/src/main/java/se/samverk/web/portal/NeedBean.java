package se.samverk.web.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import se.samverk.caller.CurrentCaller;
import se.samverk.collaboration.Need;

/** Where the reader does what a collaboration needs. */
@Named("need")
@ApplicationScoped
public class NeedBean {

    @Inject
    CurrentCaller currentCaller;

    public String href(Need need, String clientId, String collaborationId) {
        return switch (need) {
            case LINK -> "/byra/underhall/koppla?samarbete=" + collaborationId;
            case SEND_AGAIN -> "/byra/kund/" + clientId + "?flik=samarbeten";
            case ANSWER_INVITATION, ANSWER_CHANGE ->
                (currentCaller.get().bureau() ? "/byra/avtal/" : "/mina/samarbete/") + collaborationId;
        };
    }
}
