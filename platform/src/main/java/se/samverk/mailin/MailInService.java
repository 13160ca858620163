package se.samverk.mailin;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.faulttolerance.Retry;
import se.samverk.caller.Boundary;
import se.samverk.caller.CurrentCaller;
import se.samverk.caller.Requires;
import se.samverk.caller.Right;
import se.samverk.fact.Fact;
import se.samverk.mailin.MailInFact.Occasion;
import se.samverk.shared.BusinessException;
import se.samverk.shared.Settings;
import se.samverk.workspace.Does;
import se.samverk.workspace.OfService;
import se.samverk.workspace.ReportersToo;
import se.samverk.workspace.ServiceRole;
import se.samverk.workspace.Workspace;

/** The address to which documents of a company are mailed, in whichever of its services one stands (K16). */
@Boundary
@OfService(OfService.ANY)
public class MailInService {

    @Inject
    Settings settings;

    @Inject
    Workspace workspace;

    @Inject
    CurrentCaller currentCaller;

    @Inject
    MailKeeper keeper;

    @Inject
    Event<Fact> facts;

    /** The address, for those on either side who hand in documents – knowing it is handing in (K1, K10) –, and what was refused. */
    @ReportersToo
    @Requires(Right.READ_IN_SERVICE)
    public MailInView view() {
        if (settings.mailIn().isEmpty()) {
            return MailInView.NOT_THERE;
        }
        String company = workspace.companyId();
        return new MailInView(
                true,
                isHandingIn() ? keeper.standing(company).map(this::written).orElse(null) : null,
                workspace.admission().isDoing(Does.EITHER_SIDE, ServiceRole.APPROVER),
                workspace.admission().isReading() ? keeper.refused(company) : List.of());
    }

    /** Who only reads, an auditor until a day too, would keep a way to write. */
    private boolean isHandingIn() {
        return workspace.admission().isDoing(Does.EITHER_SIDE, ServiceRole.REPORTER);
    }

    private String written(MailAddress address) {
        return address.localPart() + "@" + settings.mailIn().orElseThrow().domain();
    }

    /**
     * Makes an address; one that was there ends at once. An administrator of the client does, and the responsible of the bureau.
     *
     * @return the whole address
     * @throws BusinessException MAIL_IN_NOT_THERE where the operator has no mailbox
     */
    @Retry
    @Requires(Right.WORK_IN_SERVICE)
    @Does(value = Does.EITHER_SIDE, from = ServiceRole.APPROVER)
    public String renew() {
        if (settings.mailIn().isEmpty()) {
            throw new BusinessException(MailInError.MAIL_IN_NOT_THERE);
        }
        String company = workspace.companyId();
        boolean there = keeper.standing(company).isPresent();
        MailAddress made = keeper.renew(new Addressee(company, workspace.serviceCode()), currentCaller.get());
        tell(there ? Occasion.MAIL_ADDRESS_RENEWED : Occasion.MAIL_ADDRESS_MADE);
        return written(made);
    }

    /** Nothing comes by mail any more. Repeating it changes nothing. */
    @Retry
    @Requires(Right.WORK_IN_SERVICE)
    @Does(value = Does.EITHER_SIDE, from = ServiceRole.APPROVER)
    public void switchOff() {
        if (keeper.end(workspace.companyId())) {
            tell(Occasion.MAIL_ADDRESS_ENDED);
        }
    }

    private void tell(Occasion occasion) {
        facts.fire(new MailInFact(occasion, workspace.companyId(), workspace.readers()));
    }
}
