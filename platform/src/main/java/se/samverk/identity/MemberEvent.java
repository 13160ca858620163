package se.samverk.identity;

import se.samverk.caller.Caller;
import se.samverk.caller.Role;
import se.samverk.company.Company;
import se.samverk.shared.Ids;

/**
 * What has been done to a member of a company, for those who tell people about it.
 *
 * @param id of this very event: the same change may be made again another day
 * @param link the person's link to choose a password; null for somebody who has one
 */
public record MemberEvent(String id, Change change, Company company, User user, AccountLink link, Caller by) {

    /** Everything that is done to members; also the actions in the record. */
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

    MemberEvent(Change change, Company company, User user, AccountLink link, Caller by) {
        this(Ids.next(), change, company, user, link, by);
    }
}
