package se.samverk.identity;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.eclipse.microprofile.faulttolerance.Retry;
import se.samverk.caller.Boundary;
import se.samverk.caller.Permission;
import se.samverk.caller.Requires;
import se.samverk.caller.Right;
import se.samverk.caller.Role;
import se.samverk.identity.MemberFact.Change;
import se.samverk.identity.Members.Held;
import se.samverk.shared.BusinessException;
import se.samverk.shared.CommonError;
import se.samverk.shared.EmailAddress;

/**
 * What the users of a company are in it: role, main contact, whether they still belong to it. Each
 * change counts at the person's next request (D11), and a company keeps an administrator and its
 * main contact whoever else changes something at the same moment (D10).
 */
@Boundary
public class MemberRoleService {

    @PersistenceContext
    EntityManager em;

    @Inject
    Members members;

    /**
     * Makes somebody administrator or user; in a bureau, gives full or standard permission.
     *
     * @param version the version that was shown
     * @throws BusinessException NOT_FOUND, STALE, USER_INACTIVE; LAST_ADMINISTRATOR,
     *     LAST_FULL_PERMISSION, MAIN_CONTACT_REQUIRED (D10); BUREAU_EMPLOYEE (D6a); REQUIRED at
     *     {@code role}
     */
    @Retry
    @Requires(Right.MANAGE_USERS)
    public void changeRole(String userId, Role role, int version) {
        if (role == null) {
            throw BusinessException.at("role", CommonError.REQUIRED);
        }
        Held held = members.hold(userId, version);
        members.requireActive(held);
        boolean inBureau = held.company().isBureau();
        Membership membership = held.membership();
        if (membership.role() == role && membership.permission() == Permission.of(role, inBureau)) {
            return;
        }
        if (role == Role.ADMINISTRATOR) {
            requireNotOfVisitor(held);
        } else {
            members.requireDispensable(held);
        }
        membership.become(role, inBureau);
        members.changed(Change.role(role, inBureau), held, null);
    }

    /**
     * Chooses the main contact, who becomes administrator with it (D10).
     *
     * @param version the version that was shown
     * @throws BusinessException NOT_FOUND, STALE, USER_INACTIVE; BUREAU_EMPLOYEE (D6a)
     */
    @Retry
    @Requires(Right.MANAGE_USERS)
    public void chooseMainContact(String userId, int version) {
        Held held = members.hold(userId, version);
        members.requireActive(held);
        requireNotOfVisitor(held);
        held.membership().become(Role.ADMINISTRATOR, held.company().isBureau());
        // Before the company refers to it: the database takes nobody else as main contact.
        em.flush();
        held.company().chooseMainContact(userId);
        members.changed(Change.USER_MADE_MAIN_CONTACT, held, null);
    }

    /**
     * Closes the company to a person; what the person has done stays.
     *
     * @param version the version that was shown
     * @throws BusinessException NOT_FOUND, STALE, USER_INACTIVE; LAST_ADMINISTRATOR,
     *     LAST_FULL_PERMISSION, MAIN_CONTACT_REQUIRED (D10)
     */
    @Retry
    @Requires(Right.MANAGE_USERS)
    public void deactivate(String userId, int version) {
        Held held = members.hold(userId, version);
        members.requireActive(held);
        members.requireDispensable(held);
        held.membership().deactivate();
        members.changed(Change.USER_DEACTIVATED, held, null);
    }

    /**
     * Opens the company again to a person, in the role it had. Repeating it changes nothing.
     *
     * @param version the version that was shown
     * @throws BusinessException NOT_FOUND, STALE; BUREAU_EMPLOYEE (D6a)
     */
    @Retry
    @Requires(Right.MANAGE_USERS)
    public void reactivate(String userId, int version) {
        Held held = members.hold(userId, version);
        if (held.membership().isActive()) {
            return;
        }
        requireNotOfVisitor(held);
        held.membership().reactivate();
        members.changed(Change.USER_REACTIVATED, held, null);
    }

    private void requireNotOfVisitor(Held held) {
        members.requireNotOfVisitor(null, new EmailAddress(held.user().email()));
    }
}
