package se.samverk.notebook;

import jakarta.enterprise.context.ApplicationScoped;
import se.samverk.caller.Caller;
import se.samverk.workspace.Reach;
import se.samverk.workspace.WorkspaceAccess;

/** Everybody works everywhere: who may is decided in another module, and tested there. */
@ApplicationScoped
public class EverybodyComesIn implements WorkspaceAccess {

    @Override
    public Reach reach(Caller caller, String companyId, String serviceCode) {
        return Reach.WORK;
    }
}
