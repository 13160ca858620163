package se.samverk.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.eclipse.microprofile.faulttolerance.Retry;
import se.samverk.fact.Fact;
import se.samverk.identity.AccountLink.Purpose;
import se.samverk.shared.BusinessException;
import se.samverk.shared.CommonError;

/**
 * Gives a user a new password, and closes what the old one has opened: every log-in and every link
 * (D9a). The user's row is held meanwhile, so that no log-in with the old password slips through.
 */
@ApplicationScoped
public class PasswordChanges {

    @Inject
    Users users;

    @Inject
    LoginSessions sessions;

    @Inject
    AccountLinks links;

    @Inject
    AccountReaders readers;

    @Inject
    Event<Fact> facts;

    /**
     * Uses a link up. Of many at the same instant one succeeds.
     *
     * @throws BusinessException LINK_NOT_VALID
     */
    @Retry
    @Transactional
    public void byLink(AccountLink link, String newHash) {
        User user = users.getForUpdate(link.subjectId());
        if (!user.isActive() || !links.use(link)) {
            throw new BusinessException(CommonError.LINK_NOT_VALID);
        }
        change(user, newHash);
        sessions.endAll(user);
        facts.fire(new PasswordChanged(user.id(), user.asPerson(), readers.of(user)));
    }

    /**
     * By somebody who knows the present password. Goes on with the log-in it is done in.
     *
     * @param checked the user as read when the present password was checked
     * @throws BusinessException STALE when the password has been changed since
     */
    @Retry
    @Transactional
    public void byOwner(User checked, String newHash, String sessionId) {
        User user = users.getForUpdate(checked.id());
        if (!user.passwordHash().equals(checked.passwordHash())) {
            throw new BusinessException(CommonError.STALE);
        }
        change(user, newHash);
        sessions.endOthers(user, sessionId);
        facts.fire(new PasswordChanged(user.id(), null, readers.of(user)));
    }

    /**
     * The first password of somebody who has shown to have the mailbox by another link than one to choose it.
     *
     * @throws BusinessException LINK_NOT_VALID for who has one by now
     */
    public void first(User user, String newHash) {
        User held = users.getForUpdate(user.id());
        if (held.hasPassword() || !held.isActive()) {
            throw new BusinessException(CommonError.LINK_NOT_VALID);
        }
        change(held, newHash);
        facts.fire(new PasswordChanged(held.id(), held.asPerson(), readers.of(held)));
    }

    private void change(User user, String newHash) {
        user.replacePasswordHash(newHash);
        links.end(Purpose.RESET_PASSWORD, user.id());
        links.end(Purpose.CHOOSE_PASSWORD, user.id());
    }
}
