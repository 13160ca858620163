package se.samverk.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import se.samverk.assignment.AssignmentForm;
import se.samverk.assignment.AssignmentService;
import se.samverk.caller.CurrentCaller;
import se.samverk.collaboration.InvitationForm;
import se.samverk.collaboration.InvitationService;
import se.samverk.run.ItemTask;
import se.samverk.run.RunKind;
import se.samverk.shared.BusinessException;
import se.samverk.shared.Time;

/** Invites one of many clients, and enters the assignment that it is to be linked to (D8a). */
@ApplicationScoped
class InvitationTask implements ItemTask {

    @Inject
    Clock clock;

    @Inject
    AssignmentService assignments;

    @Inject
    InvitationService invitations;

    @Inject
    CurrentCaller currentCaller;

    @Override
    public RunKind kind() {
        return RunKind.INVITATIONS;
    }

    /**
     * @throws BusinessException as {@link InvitationService#invite}
     */
    @Override
    public String perform(List<String> settings, List<String> content) {
        BulkInvitation invitation = BulkInvitation.read(settings);
        BulkInvitation.Recipient recipient = BulkInvitation.Recipient.read(content);
        String assignment = recipient.assignmentId() == null
                ? newAssignment(recipient.clientId(), invitation)
                : recipient.assignmentId();
        invitations.invite(new InvitationForm(
                recipient.clientId(),
                invitation.serviceCode(),
                invitation.variantCode(),
                invitation.months(),
                invitation.recipient(),
                assignment,
                invitation.message()));
        return recipient.clientId();
    }

    private String newAssignment(String clientId, BulkInvitation invitation) {
        return assignments.add(
                clientId,
                new AssignmentForm(
                        invitation.assignmentName(),
                        invitation.assignmentKind(),
                        currentCaller.get().userId(),
                        Set.of(),
                        Time.today(clock),
                        null));
    }
}
