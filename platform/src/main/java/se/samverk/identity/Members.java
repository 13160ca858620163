package se.samverk.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import se.samverk.caller.Caller;
import se.samverk.caller.CurrentCaller;
import se.samverk.caller.Permission;
import se.samverk.caller.Role;
import se.samverk.company.Companies;
import se.samverk.company.Company;
import se.samverk.fact.Fact;
import se.samverk.shared.BusinessException;
import se.samverk.shared.CommonError;
import se.samverk.shared.EmailAddress;

/**
 * The members of the company whose users the caller sees to: read within it, guarded (D10, D6a),
 * and recorded.
 */
@ApplicationScoped
public class Members {

    @PersistenceContext
    EntityManager em;

    @Inject
    Companies companies;

    @Inject
    Users users;

    @Inject
    CurrentCaller currentCaller;

    @Inject
    Event<Fact> facts;

    /** A member whose company is held until the transaction ends. */
    record Held(Company company, Membership membership, User user) {}

    /**
     * Holds the company, so that its people are changed by one at a time and each sees what the
     * last one left (D10).
     *
     * @throws BusinessException NOT_FOUND for a visitor whose collaboration has just ended (D6a)
     */
    Company hold() {
        Caller caller = currentCaller.get();
        Company company = companies.getForUpdate(caller.managedCompanyId());
        if (caller.isVisiting() && !companies.isClientOf(company.id(), caller.bureauId())) {
            throw BusinessException.notFound();
        }
        return company;
    }

    /**
     * Reads a member to change it.
     *
     * @param version the version that was shown
     * @throws BusinessException NOT_FOUND, also for members of other companies; STALE
     */
    Held hold(String userId, int version) {
        Company company = hold();
        Membership membership = em.createQuery(
                        "select m from Membership m where m.userId = :user and m.companyId = :company",
                        Membership.class)
                .setParameter("user", userId)
                .setParameter("company", company.id())
                .getResultStream()
                .findFirst()
                .orElseThrow(BusinessException::notFound);
        if (membership.version() != version) {
            throw new BusinessException(CommonError.STALE);
        }
        return new Held(company, membership, em.find(User.class, userId));
    }

    /**
     * What only an active member can be asked or given.
     *
     * @throws BusinessException USER_INACTIVE
     */
    void requireActive(Held held) {
        if (!held.membership().isActive() || !held.user().isActive()) {
            throw new BusinessException(IdentityError.USER_INACTIVE);
        }
    }

    /**
     * Before an administrator ceases to be one (D10). Only who can log in counts as another.
     *
     * @throws BusinessException LAST_FULL_PERMISSION, LAST_ADMINISTRATOR or MAIN_CONTACT_REQUIRED
     */
    void requireDispensable(Held held) {
        Membership membership = held.membership();
        boolean inBureau = held.company().isBureau();
        boolean leads = membership.isActive()
                && (membership.role() == Role.ADMINISTRATOR || membership.permission() == Permission.FULL);
        if (leads && others(membership, inBureau) == 0) {
            throw new BusinessException(
                    inBureau ? IdentityError.LAST_FULL_PERMISSION : IdentityError.LAST_ADMINISTRATOR);
        }
        if (membership.userId().equals(held.company().mainContactId())) {
            throw new BusinessException(IdentityError.MAIN_CONTACT_REQUIRED);
        }
    }

    private long others(Membership member, boolean inBureau) {
        return em.createQuery("""
                        select count(m) from Membership m, User u
                        where u.id = m.userId
                            and m.companyId = :company
                            and m.userId <> :user
                            and m.active = true
                            and u.active = true
                            and u.passwordHash <> :unusable
                            and %s = :leads
                        """.formatted(inBureau ? "m.permission" : "m.role"), Long.class)
                .setParameter("company", member.companyId())
                .setParameter("user", member.userId())
                .setParameter("unusable", Passwords.UNUSABLE)
                .setParameter("leads", inBureau ? Permission.FULL : Role.ADMINISTRATOR)
                .getSingleResult();
    }

    /**
     * A visiting bureau makes none of its people users, administrators or main contact (D6a),
     * whether they still work there or not.
     *
     * @throws BusinessException BUREAU_EMPLOYEE at {@code field}
     */
    void requireNotOfVisitor(String field, EmailAddress email) {
        Caller caller = currentCaller.get();
        if (caller.isVisiting() && users.isMember(email, caller.companyId())) {
            throw BusinessException.at(field, IdentityError.BUREAU_EMPLOYEE);
        }
    }

    /** Writes the change and tells of it. */
    void changed(MemberFact.Change change, Held held, AccountLink link) {
        em.flush();
        Caller caller = currentCaller.get();
        Company company = held.company();
        Fact.Readers readers = caller.isVisiting()
                ? Fact.Readers.of(caller.bureauId(), company.id())
                : Fact.Readers.ofCompany(company.id(), company.isBureau());
        facts.fire(MemberFact.of(change, held, readers, link));
    }
}
