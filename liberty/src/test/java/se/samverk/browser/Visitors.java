package se.samverk.browser;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import se.samverk.caller.Caller;
import se.samverk.caller.Permission;
import se.samverk.caller.Role;
import se.samverk.shared.Language;
import se.samverk.testing.Numbers;

/**
 * People of the demonstration's data who stay logged in from test to test, since a log-in takes its
 * time, and what they do by hand-written requests.
 */
final class Visitors {

    static final String ANNA = "anna@lind.example";
    static final String ERIK = "erik@lind.example";
    static final String MARIA = "maria@syd.example";
    static final String EVA = "eva@norrsken.example";
    static final String LEO = "leo@norrsken.example";

    /** One of each kind of person, and what it may by its role. */
    enum Member {
        FULL(ANNA, true, Role.ADMINISTRATOR, Permission.FULL),
        STANDARD(ERIK, true, Role.USER, Permission.STANDARD),
        ADMINISTRATOR(EVA, false, Role.ADMINISTRATOR, null),
        USER(LEO, false, Role.USER, null);

        final String email;
        final Caller caller;

        Member(String email, boolean bureau, Role role, Permission permission) {
            this.email = email;
            this.caller = new Caller("s", "u", "N", email, Language.SV, "c", "C", bureau, role, permission);
        }
    }

    private static final Map<String, Http> PRESENT = new ConcurrentHashMap<>();
    private static final String ID = "([0-9a-f-]{36})";

    private final SamverkServer samverk;

    Visitors(SamverkServer samverk) {
        this.samverk = samverk;
    }

    Http as(String email) {
        return PRESENT.compute(
                samverk.baseUrl() + email,
                (key, present) -> present != null && isLoggedIn(present) ? present : Http.loggedIn(samverk, email));
    }

    /** A token ends when nobody has used it for a while, as between two classes of tests. */
    private static boolean isLoggedIn(Http present) {
        String home = present.get("/hem").location();
        return home != null && !home.contains("/logga-in");
    }

    /** Registers a client; tells its id. */
    String client(Http bureau, String name, String email) {
        return client(bureau, name, email, Numbers.organisationNumber());
    }

    String client(Http bureau, String name, String email, String organisationNumber) {
        Http.Answer answer = bureau.post("/byra/kund-ny", clientForm(bureau, name, email, organisationNumber));
        return idIn("/byra/kund/", answer);
    }

    Map<String, String> clientForm(Http bureau, String name, String email, String organisationNumber) {
        Map<String, String> form = bureau.get("/byra/kund-ny").form("form");
        form.put("form:number", organisationNumber);
        form.put("form:organisationNumber", organisationNumber);
        form.put("form:name", name);
        form.put("form:contactPerson", "Kim Ny");
        form.put("form:email", email);
        form.put("form:save", "");
        return form;
    }

    /** Enters an assignment; tells its id. */
    String assignment(Http bureau, String clientId, String name) {
        String path = "/byra/uppdrag/" + clientId;
        Map<String, String> form = bureau.get(path).form("form");
        form.put("form:name", name);
        form.put("form:save", "");
        bureau.post(path, form);
        return bureau.get("/byra/kund/" + clientId + "?flik=uppdrag").find(path + "/" + ID);
    }

    /** Sends an invitation; tells the id of the collaboration. */
    String invitation(Http bureau, String clientId, String assignmentId, String service) {
        String path = "/byra/aktivera/" + clientId + "/" + service;
        Map<String, String> form = bureau.get(path).form("form");
        form.put("form:assignment", assignmentId);
        form.put("form:invite", "");
        Http.Answer answer = bureau.post(path, form);
        if (answer.status != 302) {
            throw new AssertionError("not invited: " + answer);
        }
        return bureau.get("/byra/kund/" + clientId + "?flik=samarbeten").find("/byra/avtal/" + ID);
    }

    private static String idIn(String path, Http.Answer answer) {
        if (answer.status != 302 || !answer.location().startsWith(path)) {
            throw new AssertionError("not done: " + answer);
        }
        return answer.location().substring(path.length()).replaceAll("\\?.*", "");
    }
}
