package se.samverk.access;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.faulttolerance.Retry;
import se.samverk.caller.Boundary;
import se.samverk.caller.Caller;
import se.samverk.caller.CurrentCaller;
import se.samverk.caller.Requires;
import se.samverk.caller.Right;
import se.samverk.caller.Role;
import se.samverk.fact.Fact;
import se.samverk.identity.Member;
import se.samverk.identity.UserId;
import se.samverk.identity.Users;
import se.samverk.shared.BusinessException;
import se.samverk.shared.CommonError;
import se.samverk.workspace.ServiceRole;

/** What the company's people are in its services, as its administrators decide (D7e). */
@Boundary
public class ServiceRoleService {

    @Inject
    CurrentCaller currentCaller;

    @Inject
    Users users;

    @Inject
    ServiceRoles roles;

    @Inject
    CompanyServices services;

    @Inject
    Event<Fact> facts;

    /**
     * What somebody is in each service that the company has or has had.
     *
     * @throws BusinessException NOT_FOUND for who is not an active member of the company
     */
    @Requires(Right.GIVE_SERVICE_ROLES)
    public List<MemberRole> list(UserId userId) {
        Caller caller = currentCaller.get();
        Member member = member(userId, caller);
        Map<String, ServiceRole> given = roles.given(new GivenRole.Member(caller.companyId(), member.userId()));
        boolean administrator = member.role() == Role.ADMINISTRATOR;
        return services.of(caller.companyId()).stream()
                .map(service -> new MemberRole(
                        service, administrator ? ServiceRole.APPROVER : given.get(service), !administrator))
                .toList();
    }

    /** Whether somebody beside the administrators has a role in a service, or there is nobody else. */
    @Requires(Right.GIVE_SERVICE_ROLES)
    public boolean isShared(String serviceCode) {
        Caller caller = currentCaller.get();
        boolean alone =
                users.members(caller.companyId()).stream().allMatch(member -> member.role() == Role.ADMINISTRATOR);
        return alone || roles.hasAny(caller.companyId(), serviceCode);
    }

    /**
     * Gives somebody a role in a service, in place of the one it had. Repeating it changes nothing.
     *
     * @param role null for none
     * @throws BusinessException NOT_FOUND for who is not an active member of the company, or a service that it does not
     *     have; INVALID_CHOICE for an administrator, who is an approver always
     */
    @Retry
    @Requires(Right.GIVE_SERVICE_ROLES)
    public void choose(UserId userId, String serviceCode, ServiceRole role) {
        Caller caller = currentCaller.get();
        Member member = member(userId, caller);
        if (!services.of(caller.companyId()).contains(serviceCode)) {
            throw BusinessException.notFound();
        }
        if (member.role() == Role.ADMINISTRATOR) {
            throw BusinessException.at("role", CommonError.INVALID_CHOICE);
        }
        ServiceRole before = roles.choose(new GivenRole.Member(caller.companyId(), member.userId()), serviceCode, role)
                .orElse(null);
        if (before != role) {
            facts.fire(new ServiceRoleFact(
                    member.userId(),
                    serviceCode,
                    Fact.Readers.ofCompany(caller.companyId(), false),
                    new ServiceRoleFact.RoleInService(member.name(), before),
                    new ServiceRoleFact.RoleInService(member.name(), role)));
        }
    }

    private Member member(UserId userId, Caller caller) {
        return users.members(caller.companyId(), Set.of(userId.value())).stream()
                .findFirst()
                .orElseThrow(BusinessException::notFound);
    }
}
