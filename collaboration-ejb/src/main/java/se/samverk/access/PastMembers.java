package se.samverk.access;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import se.samverk.caller.Role;
import se.samverk.identity.MemberFact;
import se.samverk.workspace.ServiceRole;
import se.samverk.workspace.Side;
import se.samverk.workspace.Staffing.Person;

/** The people of a company with their roles in a service, back in time: what has changed since is undone, the latest first. */
final class PastMembers {

    private final Function<String, ServiceRole> given;
    private final Map<String, Member> members = new TreeMap<>();

    /**
     * @param given the role that a user has been given by now; null for none
     */
    PastMembers(Function<String, ServiceRole> given) {
        this.given = given;
    }

    private record Member(String name, Role role, ServiceRole given) {

        private ServiceRole inService() {
            return role == Role.ADMINISTRATOR ? ServiceRole.APPROVER : given;
        }
    }

    void add(String userId, String name, Role role) {
        members.put(userId, new Member(name, role, given.apply(userId)));
    }

    void undo(MemberFact fact) {
        switch (fact.change()) {
            case USER_ADDED, ADMINISTRATOR_ADDED, USER_REACTIVATED -> members.remove(fact.userId());
            case USER_DEACTIVATED -> add(fact.userId(), fact.after(), Role.USER);
            case USER_MADE_ADMINISTRATOR -> become(fact.userId(), Role.USER);
            case USER_MADE_USER -> become(fact.userId(), Role.ADMINISTRATOR);
            default -> {
                // Nothing that a role in a service follows from.
            }
        }
    }

    private void become(String userId, Role role) {
        members.computeIfPresent(userId, (id, member) -> new Member(member.name(), role, member.given()));
    }

    void undo(ServiceRoleFact fact) {
        ServiceRole before = fact.before() == null ? null : fact.before().role();
        members.computeIfPresent(fact.userId(), (id, member) -> new Member(member.name(), member.role(), before));
    }

    Stream<Person> people() {
        return members.values().stream()
                .filter(member -> member.inService() != null)
                .map(member -> new Person(member.name(), Side.CLIENT, member.inService()));
    }
}
