package se.samverk.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import se.samverk.caller.Permission;
import se.samverk.caller.Role;
import se.samverk.company.Company;
import se.samverk.shared.EmailAddress;
import se.samverk.shared.Language;
import se.samverk.shared.SortKey;

/** The people on the platform and the companies they belong to. */
@ApplicationScoped
public class Users {

    private static final String MEMBERS = """
            select new se.samverk.identity.Member(
                u.id, u.name, u.email, u.language, m.role, m.permission)
            from Membership m, User u
            where u.id = m.userId
                and u.active = true
                and m.active = true
                and m.companyId = :company
            """;

    @PersistenceContext
    EntityManager em;

    public Optional<User> find(EmailAddress email) {
        return em.createQuery("select u from User u where u.email = :email", User.class)
                .setParameter("email", email.value())
                .getResultStream()
                .findFirst();
    }

    /** A user who is known to be there. */
    User get(String id) {
        return em.find(User.class, id);
    }

    /** Reads a user and holds the row until the transaction ends. */
    User getForUpdate(String id) {
        return em.find(User.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    public User add(EmailAddress email, String name, Language language, String passwordHash) {
        User user = new User(email, name, language, passwordHash);
        em.persist(user);
        em.flush();
        return user;
    }

    /**
     * @param permission null unless the company is a bureau
     */
    public Membership join(User user, Company company, Role role, Permission permission) {
        Membership membership = new Membership(user, company, role, permission);
        em.persist(membership);
        em.flush();
        return membership;
    }

    /** The active memberships of a user, oldest first. */
    List<Membership> memberships(String userId) {
        return em.createQuery(
                        "select m from Membership m where m.userId = :user and m.active = true order by m.id",
                        Membership.class)
                .setParameter("user", userId)
                .getResultList();
    }

    /** The active members of a company, by name. */
    public List<Member> members(String companyId) {
        return em.createQuery(MEMBERS + " order by u.id", Member.class)
                .setParameter("company", companyId)
                .getResultStream()
                .sorted(SortKey.by(Member::name))
                .toList();
    }

    /** Those of {@code userIds} who are active members of the company. */
    public List<Member> members(String companyId, Collection<String> userIds) {
        if (userIds.isEmpty()) {
            return List.of();
        }
        return em.createQuery(MEMBERS + " and u.id in :users", Member.class)
                .setParameter("company", companyId)
                .setParameter("users", userIds)
                .getResultList();
    }

    /** The active administrators of a company. */
    public List<Member> administrators(String companyId) {
        return em.createQuery(MEMBERS + " and m.role = :role order by u.id", Member.class)
                .setParameter("company", companyId)
                .setParameter("role", Role.ADMINISTRATOR)
                .getResultList();
    }

    /** Whether the address belongs to somebody who works at the company, active or not. */
    public boolean isMember(EmailAddress email, String companyId) {
        return em.createQuery("""
                                select count(m) from Membership m, User u
                                where u.id = m.userId
                                    and u.email = :email
                                    and m.companyId = :company
                                """, Long.class)
                        .setParameter("email", email.value())
                        .setParameter("company", companyId)
                        .getSingleResult()
                > 0;
    }
}
