package se.samverk.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import se.samverk.caller.Role;
import se.samverk.workspace.ServiceRole;

/** What a company's people are in its services (D7e). */
@ApplicationScoped
public class ServiceRoles {

    @PersistenceContext
    EntityManager em;

    /**
     * What somebody is in a service. An administrator is always an approver: whoever gives roles could become one at any
     * time, and so there is always one (ADR 45).
     */
    Optional<ServiceRole> of(GivenRole.Member member, Role role, String serviceCode) {
        if (role == Role.ADMINISTRATOR) {
            return Optional.of(ServiceRole.APPROVER);
        }
        return find(member, serviceCode).map(GivenRole::role);
    }

    private Optional<GivenRole> find(GivenRole.Member member, String serviceCode) {
        return Optional.ofNullable(em.find(GivenRole.class, new GivenRole.Key(member, serviceCode)));
    }

    /** The roles that somebody has been given, by service. */
    Map<String, ServiceRole> given(GivenRole.Member member) {
        return em.createQuery(
                        "select r from GivenRole r where r.companyId = :company and r.userId = :user", GivenRole.class)
                .setParameter("company", member.companyId())
                .setParameter("user", member.userId())
                .getResultStream()
                .collect(Collectors.toMap(GivenRole::serviceCode, GivenRole::role));
    }

    /** Whether anybody of a company has been given a role in a service. */
    boolean hasAny(String companyId, String serviceCode) {
        return !em.createQuery(
                        "select r.userId from GivenRole r where r.companyId = :company and r.serviceCode = :service",
                        String.class)
                .setParameter("company", companyId)
                .setParameter("service", serviceCode)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /**
     * @param role null for none
     * @return what it was before
     */
    Optional<ServiceRole> choose(GivenRole.Member member, String serviceCode, ServiceRole role) {
        Optional<GivenRole> given = find(member, serviceCode);
        Optional<ServiceRole> before = given.map(GivenRole::role);
        if (role == null) {
            given.ifPresent(em::remove);
        } else {
            given.ifPresentOrElse(
                    present -> present.become(role), () -> em.persist(new GivenRole(member, serviceCode, role)));
        }
        return before;
    }
}
