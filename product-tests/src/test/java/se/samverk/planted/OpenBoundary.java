package se.samverk.planted;

import java.util.List;
import java.util.Optional;
import se.samverk.caller.Boundary;
import se.samverk.caller.Requires;
import se.samverk.caller.Right;
import se.samverk.identity.User;

/** A service that is open, lets an entity out and can be called past its interceptor. */
@Boundary
public class OpenBoundary {

    public String withoutARight() {
        return helper();
    }

    @Requires(Right.ANYONE)
    public static String pastTheInterceptor() {
        return "";
    }

    @Requires(Right.ANYONE)
    public Optional<List<User>> givesAnEntity() {
        return Optional.empty();
    }

    @Requires(Right.ANYONE)
    public void takesAnEntity(User user) {
        withinThePackage();
    }

    void withinThePackage() {
        helper();
    }

    private static String helper() {
        return "";
    }
}
