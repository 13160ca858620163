package se.samverk.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;
import se.samverk.assignment.AssignmentForm;
import se.samverk.assignment.AssignmentService;
import se.samverk.caller.CurrentCaller;
import se.samverk.catalogue.Catalogue;
import se.samverk.collaboration.InvitationForm;
import se.samverk.collaboration.InvitationService;
import se.samverk.run.ItemTask;
import se.samverk.run.RecordFormat;
import se.samverk.shared.BusinessException;
import se.samverk.shared.Language;
import se.samverk.shared.Time;

/** Invites one of many clients, and enters the assignment that it is to be linked to (D8a). */
@ApplicationScoped
class InvitationTask implements ItemTask<BulkInvitation, BulkInvitation.Recipient> {

    private static final RecordFormat<BulkInvitation> SETTINGS = new RecordFormat<>(
            BulkInvitation.class, 1, (version, value) -> BulkInvitation.ofTexts(RecordFormat.texts(value)));

    private static final RecordFormat<BulkInvitation.Recipient> CONTENT = new RecordFormat<>(
            BulkInvitation.Recipient.class,
            1,
            (version, value) -> BulkInvitation.Recipient.ofTexts(RecordFormat.texts(value)));

    @Inject
    Clock clock;

    @Inject
    Catalogue catalogue;

    @Inject
    AssignmentService assignments;

    @Inject
    InvitationService invitations;

    @Inject
    CurrentCaller currentCaller;

    @Override
    public String kind() {
        return "INVITATIONS";
    }

    @Override
    public RecordFormat<BulkInvitation> settings() {
        return SETTINGS;
    }

    @Override
    public RecordFormat<BulkInvitation.Recipient> content() {
        return CONTENT;
    }

    @Override
    public String about(BulkInvitation invitation, Language language) {
        return catalogue.agreed(invitation.serviceCode()).name().in(language);
    }

    /**
     * @throws BusinessException as {@link InvitationService#invite}
     */
    @Override
    public String perform(BulkInvitation invitation, BulkInvitation.Recipient recipient) {
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
