package se.samverk.collaboration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import se.samverk.caller.Caller;
import se.samverk.caller.CurrentCaller;
import se.samverk.caller.Right;
import se.samverk.collaboration.CollaborationView.PendingChange;
import se.samverk.shared.Time;

/** Collaborations as the caller's side sees them, with what the caller may do to each. */
@ApplicationScoped
public class CollaborationViews {

    /** Ends before its conditions. */
    public static final String ROWS = """
            select new se.samverk.collaboration.CollaborationViews$Found(
                c, k.name, o.name, b.name, a.name, a.responsibleId, r.name, s, u.name)
            from Collaboration c
            join Client k on k.id = c.clientId
            join Company o on o.id = c.companyId
            join Company b on b.id = c.bureauId
            left join Assignment a on a.id = c.assignmentId
            left join User r on r.id = a.responsibleId
            left join SettingsChange s on s.pendingId = c.id
            left join User u on u.id = s.askedById
            """;

    /**
     * What {@link #ROWS} finds: a collaboration, its parties' names, its assignment with who is
     * responsible, its pending change.
     *
     * @param clientName what the bureau calls the client in its register
     * @param companyName the client's own name
     * @param assignmentName null when it is linked to none, as what follows about it
     * @param change null when none is pending, as who asked for it
     */
    public record Found(
            Collaboration collaboration,
            String clientName,
            String companyName,
            String bureauName,
            String assignmentName,
            String responsibleId,
            String responsibleName,
            SettingsChange change,
            String askedBy) {

        public String id() {
            return collaboration.id();
        }
    }

    @Inject
    Clock clock;

    @Inject
    CurrentCaller currentCaller;

    @Inject
    Needs needs;

    /** What {@link #ROWS} has found, as the caller sees it. */
    public List<CollaborationView> of(List<Found> found) {
        Caller caller = currentCaller.get();
        return found.stream().map(one -> view(one, caller)).toList();
    }

    private CollaborationView view(Found found, Caller caller) {
        Collaboration c = found.collaboration();
        SettingsChange change = found.change();
        boolean bureau = caller.bureau();
        return new CollaborationView(
                c.id(),
                c.clientId(),
                bureau ? found.clientName() : found.companyName(),
                found.bureauName(),
                c.serviceCode(),
                c.variantCode(),
                c.periodMonths(),
                c.invoiceRecipient(),
                c.priceOre(),
                bureau ? found.assignmentName() : null,
                bureau ? found.responsibleName() : null,
                c.state(),
                c.declineReason(),
                c.message(),
                bureau ? c.invitedEmail() : null,
                c.invitedAt(),
                c.expiresAt(),
                c.answerBy(),
                bureau ? c.lastRemindedAt() : null,
                bureau && clock.instant().isBefore(c.remindableFrom()) ? c.remindableFrom() : null,
                c.acceptedOn(),
                c.state() == State.ACTIVE ? c.periods().renewalAfter(Time.today(clock)) : null,
                c.endsOn(),
                c.ending(),
                pending(c, change, found.askedBy(), caller),
                allowed(c, change, caller, found.responsibleId()),
                needs.of(c, change),
                c.version());
    }

    private static PendingChange pending(Collaboration c, SettingsChange change, String askedBy, Caller caller) {
        if (change == null) {
            return null;
        }
        Terms atOnce = change.isAwaitingApproval() ? change.atOnce(c.terms()) : null;
        return new PendingChange(
                change.id(),
                askedBy,
                change.askedBySide() == Side.of(caller),
                atOnce,
                change.outcome().equals(atOnce) ? null : change.outcome(),
                change.takesEffectOn(),
                change.answerBy());
    }

    private static Set<Action> allowed(Collaboration c, SettingsChange change, Caller caller, String responsibleId) {
        Side side = Side.of(caller);
        Set<Action> allowed = Action.allowed(c.state(), side);
        allowed.removeIf(action -> !switch (action) {
            case ACCEPT, DECLINE, AGREE, WITHDRAW_AGREEMENT -> Right.ANSWER_INVITATIONS.isGrantedTo(caller);
            case REMIND, RESEND, REVOKE -> Right.INVITE.isGrantedTo(caller);
            case CHANGE_SETTINGS -> change == null && ChangeRule.allows(caller, responsibleId);
            case ANSWER_CHANGE ->
                change != null
                        && change.isAwaitingApproval()
                        && change.askedBySide() != side
                        && Right.APPROVE_CHANGES.isGrantedTo(caller);
            case WITHDRAW_CHANGE ->
                change != null && change.askedBySide() == side && ChangeRule.allows(caller, responsibleId);
            case WITHDRAW_ENDING -> c.ending().by() == side && ChangeRule.allows(caller, responsibleId);
            case ASK_TO_CONTINUE ->
                c.ending().by() != side && !c.isAskedToContinue() && ChangeRule.allows(caller, responsibleId);
            case DECLINE_TO_CONTINUE ->
                c.ending().by() == side && c.isAskedToContinue() && ChangeRule.allows(caller, responsibleId);
            default -> ChangeRule.allows(caller, responsibleId);
        });
        return allowed;
    }
}
