package se.samverk.web.collaboration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import se.samverk.collaboration.Action;
import se.samverk.collaboration.CollaborationView;

/** How the link to a collaboration is named: after what the reader can do there. */
@Named("opening")
@ApplicationScoped
public class OpeningBean {

    public String key(CollaborationView row) {
        if (row.allowed().contains(Action.END_TODAY)) {
            return "collaboration.settings";
        }
        return row.allowed().contains(Action.ACCEPT) ? "collaboration.answer" : "collaboration.open";
    }

    public String icon(CollaborationView row) {
        if (row.allowed().contains(Action.END_TODAY)) {
            return "pi-pencil";
        }
        return row.allowed().contains(Action.ACCEPT) ? "pi-check" : "pi-eye";
    }
}
