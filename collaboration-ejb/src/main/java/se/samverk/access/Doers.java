package se.samverk.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import se.samverk.assignment.Assignment;
import se.samverk.caller.Role;
import se.samverk.catalogue.Catalogue;
import se.samverk.catalogue.OfferedService;
import se.samverk.collaboration.Collaboration;
import se.samverk.identity.Member;
import se.samverk.identity.Users;
import se.samverk.workspace.Admission;
import se.samverk.workspace.Reach;
import se.samverk.workspace.ServiceRole;
import se.samverk.workspace.Side;

/** The people on a side of a collaboration who do a task in its service (D7e). */
@ApplicationScoped
public class Doers {

    @PersistenceContext
    EntityManager em;

    @Inject
    Users users;

    @Inject
    Catalogue catalogue;

    /**
     * @param task its code
     * @param from the least role that does it
     * @return none where the agreement gives it to the other side
     */
    public List<Member> of(Collaboration collaboration, Side side, String task, ServiceRole from) {
        OfferedService service = catalogue.agreed(collaboration.serviceCode());
        Admission admission = new Admission(
                Reach.WORK,
                side,
                from,
                collaboration.bureauId(),
                Division.agreed(service, service.agreedVariant(collaboration.variantCode())));
        if (!admission.isDoing(task, from)) {
            return List.of();
        }
        return side == Side.BUREAU ? employees(collaboration, from) : ownPeople(collaboration, from);
    }

    private List<Member> employees(Collaboration collaboration, ServiceRole from) {
        if (collaboration.assignmentId() == null) {
            return List.of();
        }
        Assignment assignment = em.find(Assignment.class, collaboration.assignmentId());
        return users.members(collaboration.bureauId()).stream()
                .filter(member -> assignment
                        .roleOf(member.userId())
                        .filter(role -> role.reaches(from))
                        .isPresent())
                .toList();
    }

    private List<Member> ownPeople(Collaboration collaboration, ServiceRole from) {
        Map<String, ServiceRole> given = given(collaboration);
        return users.members(collaboration.companyId()).stream()
                .filter(member ->
                        role(member, given).filter(role -> role.reaches(from)).isPresent())
                .toList();
    }

    private Map<String, ServiceRole> given(Collaboration collaboration) {
        return em.createQuery(
                        "select r from GivenRole r where r.companyId = :company and r.serviceCode = :service",
                        GivenRole.class)
                .setParameter("company", collaboration.companyId())
                .setParameter("service", collaboration.serviceCode())
                .getResultStream()
                .collect(Collectors.toMap(GivenRole::userId, GivenRole::role));
    }

    private static Optional<ServiceRole> role(Member member, Map<String, ServiceRole> given) {
        return member.role() == Role.ADMINISTRATOR
                ? Optional.of(ServiceRole.APPROVER)
                : Optional.ofNullable(given.get(member.userId()));
    }
}
