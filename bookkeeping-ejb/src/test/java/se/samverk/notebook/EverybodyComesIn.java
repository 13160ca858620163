package se.samverk.notebook;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import se.samverk.caller.Caller;
import se.samverk.workspace.Admission;
import se.samverk.workspace.Reach;
import se.samverk.workspace.ServiceRole;
import se.samverk.workspace.Side;
import se.samverk.workspace.WorkspaceAccess;

/** Everybody works everywhere, as in a company without a bureau: who may is decided in another module, and tested there. */
@ApplicationScoped
public class EverybodyComesIn implements WorkspaceAccess {

    @Override
    public Admission admit(Caller caller, String companyId, String serviceCode) {
        return new Admission(Reach.WORK, Side.CLIENT, ServiceRole.APPROVER, null, List.of());
    }
}
