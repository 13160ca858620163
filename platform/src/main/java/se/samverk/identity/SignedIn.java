package se.samverk.identity;

import java.util.List;
import se.samverk.caller.Caller;
import se.samverk.shared.Language;

/**
 * A log-in that succeeded: what the token has to say.
 *
 * @param groups the roles of the token: {@code bureau} or {@code client}, and {@code full} for an
 *     employee with full permission
 */
public record SignedIn(String sessionId, String userId, Language language, List<String> groups) {

    public static final String BUREAU = "bureau";
    public static final String CLIENT = "client";
    public static final String FULL = "full";

    static SignedIn of(Caller caller) {
        return new SignedIn(caller.sessionId(), caller.userId(), caller.language(), groupsOf(caller));
    }

    /** What the caller's token has to say now; a visitor is in the client portal. */
    public static List<String> groupsOf(Caller caller) {
        if (!caller.bureau() || caller.isVisiting()) {
            return List.of(CLIENT);
        }
        return caller.hasFullPermission() ? List.of(BUREAU, FULL) : List.of(BUREAU);
    }
}
