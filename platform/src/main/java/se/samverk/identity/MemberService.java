package se.samverk.identity;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.eclipse.microprofile.faulttolerance.Retry;
import se.samverk.caller.Boundary;
import se.samverk.caller.CurrentCaller;
import se.samverk.caller.Permission;
import se.samverk.caller.Requires;
import se.samverk.caller.Right;
import se.samverk.caller.Role;
import se.samverk.company.Company;
import se.samverk.identity.MemberFact.Change;
import se.samverk.identity.Members.Held;
import se.samverk.limit.Limit;
import se.samverk.limit.RateLimits;
import se.samverk.shared.BusinessException;
import se.samverk.shared.CommonError;
import se.samverk.shared.EmailAddress;
import se.samverk.shared.Faults;
import se.samverk.shared.PlainText;
import se.samverk.shared.SortKey;
import se.samverk.shared.WebAddresses;

/** The users of a company, which for a bureau are its employees: seeing and adding them. */
@Boundary
public class MemberService {

    /** Mails that one company has sent to people it adds as users. */
    private static final Limit MAIL_LIMIT = Limit.within(60, "USER_MAILS", 60);

    private static final int LONGEST_NAME = 120;

    @PersistenceContext
    EntityManager em;

    @Inject
    Members members;

    @Inject
    Users users;

    @Inject
    Passwords passwords;

    @Inject
    InvitedReaders readers;

    @Inject
    AccountLinks links;

    @Inject
    RateLimits limits;

    @Inject
    CurrentCaller currentCaller;

    /** Everybody who belongs or has belonged to the company, by name. */
    @Requires(Right.MANAGE_USERS)
    public List<MemberView> list() {
        return views("");
    }

    /**
     * @throws BusinessException NOT_FOUND, also for members of other companies
     */
    @Requires(Right.MANAGE_USERS)
    public MemberView view(String userId) {
        return views(userId).stream().findFirst().orElseThrow(BusinessException::notFound);
    }

    private List<MemberView> views(String userId) {
        return em.createQuery("""
                        select new se.samverk.identity.MemberView(m, u, c.mainContactId)
                        from Membership m, User u, Company c
                        where u.id = m.userId
                            and c.id = m.companyId
                            and c.id = :company
                            and (:user = '' or u.id = :user)
                        order by u.id
                        """, MemberView.class)
                .setParameter("company", currentCaller.get().managedCompanyId())
                .setParameter("user", userId)
                .getResultStream()
                .sorted(SortKey.by(MemberView::name))
                .toList();
    }

    /**
     * Adds a person, who is mailed a link to choose a password; somebody who has an account already
     * keeps it, with its name and password, and is told of the company.
     *
     * @return the user's id
     * @throws BusinessException at {@code name}, {@code email} or {@code role}; ALREADY_MEMBER, ALREADY_READER (D7f) at
     *     {@code email}; BUREAU_EMPLOYEE at {@code email} for a visitor's own employees (D6a);
     *     TOO_MANY_ATTEMPTS when the company has had too many mails sent
     */
    @Retry
    @Requires(Right.MANAGE_USERS)
    public String add(String name, String email, Role role) {
        Faults faults = new Faults();
        String checkedName = faults.checked(
                () -> WebAddresses.requireNoneInName("name", PlainText.required("name", name, LONGEST_NAME)));
        EmailAddress address = faults.checked(() -> EmailAddress.of("email", email));
        faults.require("role", role);
        faults.refuse();
        Company company = members.hold();
        if (users.isMember(address, company.id())) {
            throw BusinessException.at("email", IdentityError.ALREADY_MEMBER);
        }
        if (readers.isOpen(address, company.id())) {
            throw BusinessException.at("email", IdentityError.ALREADY_READER);
        }
        members.requireNotOfVisitor("email", address);
        countMail(company);
        User user = users.find(address)
                .orElseGet(() ->
                        users.add(address, checkedName, currentCaller.get().language(), passwords.unusable()));
        Permission permission = Permission.of(role, company.isBureau());
        Membership membership = users.join(user, company, role, permission);
        Held held = new Held(company, membership, user);
        members.changed(Change.added(role), held, linkOf(user));
        return user.id();
    }

    /**
     * Sends the mail to somebody who has been added once more; an earlier link ends.
     *
     * @param version the version that was shown
     * @throws BusinessException NOT_FOUND, STALE, USER_INACTIVE, TOO_MANY_ATTEMPTS
     */
    @Retry
    @Requires(Right.MANAGE_USERS)
    public void inviteAgain(String userId, int version) {
        Held held = members.hold(userId, version);
        members.requireActive(held);
        countMail(held.company());
        members.changed(Change.USER_INVITED_AGAIN, held, linkOf(held.user()));
    }

    private void countMail(Company company) {
        if (!limits.acquire(1, MAIL_LIMIT, company.id())) {
            throw new BusinessException(CommonError.TOO_MANY_ATTEMPTS);
        }
    }

    private AccountLink linkOf(User user) {
        return user.hasPassword() ? null : links.renew(AccountLink.Purpose.CHOOSE_PASSWORD, user.id());
    }
}
