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

    /**
     * One row: the collaboration, its parties' names, its assignment with who is responsible, its
     * pending change.
     */
    public static final String ROWS = "select c, k.name, o.name, b.name, a.name, a.responsibleId, s, u.name, r.name"
            + " from Collaboration c"
            + " join Client k on k.id = c.clientId"
            + " join Company o on o.id = c.companyId"
            + " join Company b on b.id = c.bureauId"
            + " left join Assignment a on a.id = c.assignmentId"
            + " left join User r on r.id = a.responsibleId"
            + " left join SettingsChange s on s.pendingId = c.id"
            + " left join User u on u.id = s.askedById";

    @Inject
    Clock clock;

    @Inject
    CurrentCaller currentCaller;

    @Inject
    Needs needs;

    /** The rows that {@link #ROWS} has found, as the caller sees them. */
    public List<CollaborationView> of(List<Object[]> found) {
        Caller caller = currentCaller.get();
        return found.stream().map(row -> view(row, caller)).toList();
    }

    private CollaborationView view(Object[] row, Caller caller) {
        Collaboration c = (Collaboration) row[0];
        SettingsChange change = (SettingsChange) row[6];
        boolean bureau = caller.bureau();
        return new CollaborationView(
                c.id(),
                c.clientId(),
                (String) (bureau ? row[1] : row[2]),
                (String) row[3],
                c.serviceCode(),
                c.variantCode(),
                c.periodMonths(),
                c.invoiceRecipient(),
                c.priceOre(),
                bureau ? (String) row[4] : null,
                bureau ? (String) row[8] : null,
                c.state(),
                c.message(),
                bureau ? c.invitedEmail() : null,
                c.invitedAt(),
                c.expiresAt(),
                bureau ? c.lastRemindedAt() : null,
                bureau && clock.instant().isBefore(c.remindableFrom()) ? c.remindableFrom() : null,
                c.acceptedOn(),
                c.state() == State.ACTIVE ? c.periods().renewalAfter(Time.today(clock)) : null,
                c.endsOn(),
                c.aftermath(),
                pending(c, change, (String) row[7], caller),
                allowed(c, change, caller, (String) row[5]),
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
                change.expiresAt());
    }

    private static Set<Action> allowed(Collaboration c, SettingsChange change, Caller caller, String responsibleId) {
        Side side = Side.of(caller);
        Set<Action> allowed = Action.allowed(c.state(), side);
        allowed.removeIf(action -> !switch (action) {
            case ACCEPT, DECLINE -> Right.ANSWER_INVITATIONS.isGrantedTo(caller);
            case REMIND, RESEND, REVOKE -> Right.INVITE.isGrantedTo(caller);
            case CHANGE_SETTINGS -> change == null && ChangeRule.allows(caller, responsibleId);
            case ANSWER_CHANGE ->
                change != null
                        && change.isAwaitingApproval()
                        && change.askedBySide() != side
                        && Right.APPROVE_CHANGES.isGrantedTo(caller);
            case WITHDRAW_CHANGE ->
                change != null && change.askedBySide() == side && ChangeRule.allows(caller, responsibleId);
            default -> ChangeRule.allows(caller, responsibleId);
        });
        return allowed;
    }
}
