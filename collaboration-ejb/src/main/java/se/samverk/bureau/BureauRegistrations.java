package se.samverk.bureau;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.eclipse.microprofile.faulttolerance.Retry;
import se.samverk.bureau.BureauApplications.Open;
import se.samverk.bureau.BureauRegistrationService.Outcome;
import se.samverk.caller.Permission;
import se.samverk.caller.Role;
import se.samverk.company.Companies;
import se.samverk.company.Company;
import se.samverk.fact.Fact;
import se.samverk.identity.AccountLinks;
import se.samverk.identity.User;
import se.samverk.identity.Users;
import se.samverk.shared.BusinessException;
import se.samverk.shared.CommonError;

/** Makes a bureau of a confirmed application, or tells the company that is there already. */
@ApplicationScoped
public class BureauRegistrations {

    @Inject
    Companies companies;

    @Inject
    Users users;

    @Inject
    AccountLinks links;

    @Inject
    BureauApplications applications;

    @Inject
    Event<Fact> facts;

    /**
     * Uses the link up, whatever comes of it. Of two for one organisation number at the same
     * instant the database refuses one, which is then tried again and finds the other's company.
     *
     * @param newHash of somebody new; null for the account that the mailbox has
     * @throws BusinessException LINK_NOT_VALID; STALE when the mailbox has got an account since
     */
    @Retry
    @Transactional
    public Outcome complete(Open open, String newHash) {
        if (!links.use(open.link())) {
            throw new BusinessException(CommonError.LINK_NOT_VALID);
        }
        BureauApplication application = open.application();
        applications.remove(application);
        Optional<Company> present = companies.find(application.organisationNumber());
        if (present.isPresent()) {
            facts.fire(BureauRefused.of(present.get()));
            return Outcome.REFUSED;
        }
        register(application, newHash);
        return Outcome.REGISTERED;
    }

    private void register(BureauApplication application, String newHash) {
        Company bureau = companies.add(application.organisationNumber(), application.name(), true);
        User user = user(application, newHash);
        users.join(user, bureau, Role.ADMINISTRATOR, Permission.FULL);
        bureau.chooseMainContact(user.id());
        facts.fire(BureauRegistered.of(bureau, user));
    }

    private User user(BureauApplication application, String newHash) {
        Optional<User> known = users.find(application.email());
        if (known.isPresent() != (newHash == null)) {
            throw new BusinessException(CommonError.STALE);
        }
        return known.orElseGet(
                () -> users.add(application.email(), application.personName(), application.language(), newHash));
    }
}
