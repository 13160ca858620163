package se.samverk.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import se.samverk.limit.Limit;
import se.samverk.limit.RateLimits;
import se.samverk.limit.Tries;
import se.samverk.shared.BusinessException;
import se.samverk.shared.CommonError;

/**
 * Asks for the password of an account that is there. A try is counted before the password is compared, so that of many at
 * once none passes the limit; one that was not compared does not count; the right password makes the tries forgotten.
 */
@ApplicationScoped
public class PasswordCheck {

    /** Of whoever has logged in: tries of its own, which no stranger who knows the address can use up. */
    public static final Limit PRESENT_LIMIT = Limit.within(15, "PRESENT_PASSWORD", 10);

    @Inject
    Passwords passwords;

    @Inject
    RateLimits limits;

    @Inject
    Tries tries;

    /**
     * Asks somebody who says to be the owner, and counts the try among the log-ins. The owner of an account that is closed
     * is nobody.
     *
     * @throws BusinessException TOO_MANY_ATTEMPTS; BUSY; PASSWORD_WRONG at {@code password}
     */
    public void requireOwner(User user, String password) {
        require(user, password, "password", LogInService.ACCOUNT_LIMIT, user.email());
    }

    /**
     * Asks somebody who has logged in.
     *
     * @throws BusinessException TOO_MANY_ATTEMPTS; BUSY; PASSWORD_WRONG at {@code present}
     */
    void requirePresent(User user, String password) {
        require(user, password, "present", PRESENT_LIMIT, user.id());
    }

    private void require(User user, String password, String field, Limit limit, String subject) {
        boolean right = tries.make(() -> passwords.matches(password, user.passwordHash()), limit.of(subject))
                .orElseThrow(() -> new BusinessException(CommonError.TOO_MANY_ATTEMPTS));
        if (!right || !user.isActive()) {
            throw BusinessException.at(field, IdentityError.PASSWORD_WRONG);
        }
        limits.forget(limit, subject);
    }
}
