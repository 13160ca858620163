package se.samverk.identity;

import se.samverk.caller.Role;
import se.samverk.fact.Fact;
import se.samverk.shared.Ids;

/**
 * Something has been done to a member of a company.
 *
 * @param id of this very fact: the same change may be made again another day
 * @param after the person's name
 * @param linkId the person's link to choose a password; null for somebody who has one
 */
public record MemberFact(
        Change change, String id, String userId, String companyId, Readers readers, String after, String linkId)
        implements Fact {

    /** Everything that is done to members; also the codes in the record. */
    public enum Change {
        USER_ADDED,
        ADMINISTRATOR_ADDED,
        USER_INVITED_AGAIN,
        USER_MADE_ADMINISTRATOR,
        USER_MADE_USER,
        EMPLOYEE_GIVEN_FULL,
        EMPLOYEE_GIVEN_STANDARD,
        USER_MADE_MAIN_CONTACT,
        USER_DEACTIVATED,
        USER_REACTIVATED;

        static Change added(Role role) {
            return role == Role.ADMINISTRATOR ? ADMINISTRATOR_ADDED : USER_ADDED;
        }

        static Change role(Role role, boolean inBureau) {
            if (inBureau) {
                return role == Role.ADMINISTRATOR ? EMPLOYEE_GIVEN_FULL : EMPLOYEE_GIVEN_STANDARD;
            }
            return role == Role.ADMINISTRATOR ? USER_MADE_ADMINISTRATOR : USER_MADE_USER;
        }
    }

    static MemberFact of(Change change, Members.Held held, Readers readers, AccountLink link) {
        return new MemberFact(
                change,
                Ids.next(),
                held.user().id(),
                held.company().id(),
                readers,
                held.user().name(),
                link == null ? null : link.id());
    }

    @Override
    public String code() {
        return change.name();
    }

    @Override
    public Subject subject() {
        return new Subject("user", userId);
    }
}
