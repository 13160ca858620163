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
import se.samverk.identity.InvitedReaders;
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
    InvitedReaders readers;

    @Inject
    Catalogue catalogue;

    @Override
    public Admission admit(Caller caller, String companyId, String serviceCode) {
        if (caller.bureau()) {
            return ofEmployee(caller, companyId, catalogue.agreed(serviceCode));
        }
        if (!companyId.equals(caller.companyId())) {
            return Admission.NONE;
        }
        OfferedService service = catalogue.agreed(serviceCode);
        return caller.isReading() ? ofReader(caller, service) : ofOwnPeople(caller, service);
    }

    /** A reader reads what the company's own people may read, in the services that it was invited to, until its day (D7f). */
    private Admission ofReader(Caller caller, OfferedService service) {
        boolean reading = readers.current(caller)
                .filter(reader -> reader.services().contains(service.code()))
                .isPresent();
        Admission admission = admission(caller, service, reading);
        return admission.reach() == Reach.NONE ? Admission.NONE : admission.ofGuest();
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
        Admission admission = admission(caller, service, accesses.isMember(caller));
        if (admission.reach() == Reach.NONE) {
            return Admission.NONE;
        }
        ServiceRole role = roles.of(
                        new GivenRole.Member(caller.companyId(), caller.userId()), caller.role(), service.code())
                .orElse(null);
        return new Admission(admission.reach(), Side.CLIENT, role, admission.bureauId(), admission.tasks());
    }

    /**
     * How far somebody of the company comes, whatever its role.
     *
     * @param belongs whether the caller is one of those who come in, as of now
     */
    private Admission admission(Caller caller, OfferedService service, boolean belongs) {
        Optional<Linked> found = accesses.lastAccepted(caller.companyId(), service.code());
        Circumstances circumstances = accesses.circumstances(found, caller.userId(), belongs);
        boolean ownBureau = found.isEmpty() && accesses.isBureau(caller.companyId());
        Reach reach = ownBureau && service.isOffered() && belongs
                ? Reach.WORK
                : AccessDecision.ofClientUser(circumstances).reach();
        if (reach == Reach.NONE) {
            return Admission.NONE;
        }
        Optional<Collaboration> running =
                found.map(Linked::collaboration).filter(collaboration -> circumstances.runs());
        return new Admission(
                reach,
                Side.CLIENT,
                null,
                running.map(Collaboration::bureauId).orElse(null),
                running.map(collaboration -> agreed(service, collaboration)).orElseGet(() -> Division.alone(service)));
    }

    private static List<DividedTask> agreed(OfferedService service, Collaboration collaboration) {
        return Division.agreed(service, service.agreedVariant(collaboration.variantCode()));
    }
}
