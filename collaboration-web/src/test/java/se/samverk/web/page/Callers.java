package se.samverk.web.page;

import se.samverk.caller.Caller;
import se.samverk.caller.Permission;
import se.samverk.caller.Role;
import se.samverk.shared.Language;

/** One caller of each kind there is. */
enum Callers {
    FULL(true, Role.ADMINISTRATOR, Permission.FULL, null),
    STANDARD(true, Role.USER, Permission.STANDARD, null),
    ADMINISTRATOR(false, Role.ADMINISTRATOR, null, null),
    USER(false, Role.USER, null, null),
    VISITOR(true, Role.ADMINISTRATOR, Permission.FULL, new Caller.Visit("d", "D"));

    final Caller caller;

    Callers(boolean bureau, Role role, Permission permission, Caller.Visit visit) {
        caller = new Caller("s", "u", "N", "n@x", Language.SV, "c", "C", bureau, role, permission, visit, false);
    }
}
