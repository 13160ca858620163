package se.samverk.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import se.samverk.access.Accesses.Linked;
import se.samverk.caller.Caller;
import se.samverk.catalogue.Catalogue;
import se.samverk.catalogue.OfferedService;
import se.samverk.collaboration.Collaboration;
import se.samverk.workspace.Admission;
import se.samverk.workspace.DividedTask;
import se.samverk.workspace.Reach;
import se.samverk.workspace.ServiceRole;
import se.samverk.workspace.Side;
import se.samverk.workspace.Staffing;
import se.samverk.workspace.WorkspaceAccess;

/**
 * Tells services whom collaborations let in, and for what. An employee comes in by what its own bureau has with
 * the company, so a former bureau's comes in no longer (D7a, D7d); the company's own people by the
 * last that it had, with whichever bureau (D7b); those of a bureau into the services of its own company without one.
 */
@ApplicationScoped
public class WorkspaceAccessByCollaboration implements WorkspaceAccess {

    @Inject
    Accesses accesses;

    @Inject
    ServiceRoles roles;

    @Inject
    Staffings staffings;

    @Inject
    Catalogue catalogue;

    @Override
    public Admission admit(Caller caller, String companyId, String serviceCode) {
        if (caller.bureau()) {
            return ofEmployee(caller, companyId, catalogue.agreed(serviceCode));
        }
        return companyId.equals(caller.companyId())
                ? ofOwnPeople(caller, catalogue.agreed(serviceCode))
                : Admission.NONE;
    }

    @Override
    public Staffing staffing(String companyId, String serviceCode, Instant moment) {
        return staffings.at(companyId, catalogue.agreed(serviceCode), moment);
    }

    private Admission ofEmployee(Caller caller, String companyId, OfferedService service) {
        Optional<Linked> own = accesses.find(companyId, service.code(), caller.companyId());
        Reach reach =
                AccessDecision.ofEmployee(accesses.circumstances(own, caller)).reach();
        if (reach == Reach.NONE) {
            return Admission.NONE;
        }
        Linked linked = own.orElseThrow();
        return new Admission(
                reach,
                Side.BUREAU,
                linked.assignment().roleOf(caller.userId()).orElse(null),
                caller.companyId(),
                agreed(service, linked.collaboration()));
    }

    private Admission ofOwnPeople(Caller caller, OfferedService service) {
        Optional<Linked> found = accesses.lastAccepted(caller.companyId(), service.code());
        Circumstances circumstances = accesses.circumstances(found, caller);
        boolean ownBureau = found.isEmpty() && accesses.isBureau(caller.companyId());
        Reach reach = ownBureau && service.isOffered() && circumstances.activeMember()
                ? Reach.WORK
                : AccessDecision.ofClientUser(circumstances).reach();
        if (reach == Reach.NONE) {
            return Admission.NONE;
        }
        ServiceRole role = roles.of(
                        new GivenRole.Member(caller.companyId(), caller.userId()), caller.role(), service.code())
                .orElse(null);
        Optional<Collaboration> running =
                found.map(Linked::collaboration).filter(collaboration -> circumstances.runs());
        return new Admission(
                reach,
                Side.CLIENT,
                role,
                running.map(Collaboration::bureauId).orElse(null),
                running.map(collaboration -> agreed(service, collaboration)).orElseGet(() -> Division.alone(service)));
    }

    private static List<DividedTask> agreed(OfferedService service, Collaboration collaboration) {
        return Division.agreed(service, service.agreedVariant(collaboration.variantCode()));
    }
}
