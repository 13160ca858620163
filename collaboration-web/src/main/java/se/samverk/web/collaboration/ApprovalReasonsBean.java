package se.samverk.web.collaboration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samverk.caller.CurrentCaller;
import se.samverk.collaboration.CollaborationView;
import se.samverk.collaboration.MoreAsked;
import se.samverk.collaboration.Side;
import se.samverk.collaboration.Terms;
import se.samverk.web.shell.Formats;

/** Why a change of settings waits for the approval of the side that did not ask for it: what applies, nothing else. */
@Named("approvalReasons")
@RequestScoped
public class ApprovalReasonsBean {

    @Inject
    CurrentCaller currentCaller;

    @Inject
    Formats formats;

    /** Of the change that waits for the answer of the reader's side. */
    public String ofPending(CollaborationView view) {
        CollaborationView.PendingChange change = view.pending();
        return of(view, Side.of(currentCaller.get()), change.atOnce(), change.atRenewal());
    }

    /**
     * Of a change that is about to be confirmed or that waits.
     *
     * @param asked the side that is asked
     * @param stages the terms from approval and from renewal on, each null when it does not change
     */
    String of(CollaborationView view, Side asked, Terms... stages) {
        Set<MoreAsked> reasons = EnumSet.noneOf(MoreAsked.class);
        Stream.of(stages)
                .filter(Objects::nonNull)
                .forEach(terms -> reasons.addAll(terms.askMoreOf(asked, view.terms())));
        return reasons.stream()
                .map(reason -> formats.message("change.asks." + reason))
                .collect(Collectors.joining(" " + formats.message("change.and") + " "));
    }
}
