package se.samverk.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import se.samverk.access.Accesses.Linked;
import se.samverk.caller.Caller;
import se.samverk.workspace.Reach;
import se.samverk.workspace.WorkspaceAccess;

/**
 * Tells services whom collaborations let in. An employee comes in by what its own bureau has with
 * the company, so a former bureau's comes in no longer (D7a, D7d); the company's own people by the
 * last that it had, with whichever bureau (D7b).
 */
@ApplicationScoped
public class WorkspaceAccessByCollaboration implements WorkspaceAccess {

    @Inject
    Accesses accesses;

    @Override
    public Reach reach(Caller caller, String companyId, String serviceCode) {
        if (caller.bureau()) {
            Optional<Linked> own = accesses.find(companyId, serviceCode, caller.companyId());
            return AccessDecision.ofEmployee(accesses.circumstances(own, caller))
                    .reach();
        }
        if (!companyId.equals(caller.companyId())) {
            return Reach.NONE;
        }
        Optional<Linked> last = accesses.lastAccepted(companyId, serviceCode);
        return AccessDecision.ofClientUser(accesses.circumstances(last, caller)).reach();
    }
}
