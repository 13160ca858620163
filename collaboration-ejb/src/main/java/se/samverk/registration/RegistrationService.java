package se.samverk.registration;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.faulttolerance.Retry;
import se.samverk.caller.Boundary;
import se.samverk.caller.Requires;
import se.samverk.caller.Right;
import se.samverk.caller.Role;
import se.samverk.client.Client;
import se.samverk.client.Clients;
import se.samverk.collaboration.Collaboration;
import se.samverk.collaboration.CollaborationError;
import se.samverk.collaboration.MailLink;
import se.samverk.collaboration.MailLinks;
import se.samverk.collaboration.State;
import se.samverk.company.Companies;
import se.samverk.company.Company;
import se.samverk.fact.Fact;
import se.samverk.identity.PasswordCheck;
import se.samverk.identity.Passwords;
import se.samverk.identity.User;
import se.samverk.identity.Users;
import se.samverk.limit.Limit;
import se.samverk.limit.Networks;
import se.samverk.limit.RateLimits;
import se.samverk.shared.BureauId;
import se.samverk.shared.BusinessException;
import se.samverk.shared.CommonError;
import se.samverk.shared.EmailAddress;
import se.samverk.shared.Faults;
import se.samverk.shared.Language;
import se.samverk.shared.PlainText;
import se.samverk.shared.WebAddresses;

/**
 * Registering through the link of an invitation: the first to do so from the invited mailbox
 * becomes administrator and main contact of a company that has no administrator yet (D2b, D2c).
 * Looking at a link changes nothing.
 */
@Boundary
public class RegistrationService {

    private static final Limit LINK_LIMIT = Limit.within(60, "INVITATION_LINK_ADDRESS", 60);

    private static final int LONGEST_NAME = 120;

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    MailLinks links;

    @Inject
    Users users;

    @Inject
    Passwords passwords;

    @Inject
    PasswordCheck check;

    @Inject
    Clients clients;

    @Inject
    Companies companies;

    @Inject
    RateLimits limits;

    @Inject
    Event<Fact> facts;

    /**
     * What the holder of a link is shown.
     *
     * @param step what to do next
     * @param contactPerson the name the bureau has, as a suggestion
     */
    public record InvitationLink(
            Step step,
            String collaborationId,
            String bureauName,
            String companyName,
            String serviceCode,
            String email,
            String contactPerson) {}

    /** What the holder of a link does next. */
    public enum Step {
        /** Enter a name and choose a password. */
        REGISTER,
        /** The mailbox has an account already: enter its password. */
        CONFIRM_PASSWORD,
        /** The company has an administrator: log in as one. */
        LOG_IN,
        /** The invitation has been answered, revoked, sent anew or has expired. */
        TOO_LATE
    }

    /**
     * Looks at a link.
     *
     * @throws BusinessException LINK_NOT_VALID for a token that is none; TOO_MANY_ATTEMPTS for an
     *     address that tries too many of those
     */
    @Requires(Right.ANYONE)
    public InvitationLink look(String token, String networkAddress) {
        MailLink link = known(token, networkAddress);
        Collaboration invitation = em.find(Collaboration.class, link.collaborationId());
        Client client = clients.get(invitation.clientId(), new BureauId(invitation.bureauId()));
        return new InvitationLink(
                step(link, invitation),
                invitation.id(),
                companies.get(invitation.bureauId()).name(),
                client.name(),
                invitation.serviceCode(),
                link.email(),
                client.contactPerson());
    }

    private Step step(MailLink link, Collaboration invitation) {
        boolean hasAdministrator = !users.administrators(invitation.companyId()).isEmpty();
        boolean waits = invitation.state() == State.INVITED && !invitation.hasExpired(clock.instant());
        if (hasAdministrator && (waits || link.isUsed())) {
            return Step.LOG_IN;
        }
        if (!waits || !link.isValid(clock.instant())) {
            return Step.TOO_LATE;
        }
        return users.find(new EmailAddress(link.email())).isPresent() ? Step.CONFIRM_PASSWORD : Step.REGISTER;
    }

    /**
     * Uses the link up: makes the person administrator and main contact of the invited company.
     * Logs nobody in.
     *
     * @param name of a new person; passed over for somebody who has an account
     * @param password the new one, or that of the account
     * @return the collaboration to answer after log-in
     * @throws BusinessException LINK_NOT_VALID; ALREADY_REGISTERED when somebody was first;
     *     OWN_EMPLOYEE for an employee of the inviting bureau; at {@code name} or {@code password}
     */
    @Retry
    @Requires(Right.ANYONE)
    public String register(String token, String name, String password, Language language, String networkAddress) {
        MailLink link = known(token, networkAddress);
        Collaboration invitation = em.find(Collaboration.class, link.collaborationId());
        // Held from here on: of two persons with a link to the same company one is the first.
        Company company = companies.getForUpdate(invitation.companyId());
        if (!users.administrators(company.id()).isEmpty()) {
            throw new BusinessException(CollaborationError.ALREADY_REGISTERED);
        }
        EmailAddress email = new EmailAddress(link.email());
        if (users.isMember(email, invitation.bureauId())) {
            throw new BusinessException(CollaborationError.OWN_EMPLOYEE);
        }
        User user = users.find(email)
                .map(known -> confirmed(known, password))
                .orElseGet(() -> newUser(email, name, password, language, company));
        if (!links.use(link)) {
            throw new BusinessException(CommonError.LINK_NOT_VALID);
        }
        users.join(user, company, Role.ADMINISTRATOR, null);
        company.chooseMainContact(user.id());
        facts.fire(new Registered(
                user.id(),
                user.asPerson(),
                new Fact.Readers(invitation.bureauId(), company.id(), invitation.clientId()),
                Role.ADMINISTRATOR));
        return invitation.id();
    }

    private User confirmed(User known, String password) {
        check.requireOwner(known, password);
        return known;
    }

    private User newUser(EmailAddress email, String name, String password, Language language, Company company) {
        Faults faults = new Faults();
        String checkedName = faults.checked(
                () -> WebAddresses.requireNoneInName("name", PlainText.required("name", name, LONGEST_NAME)));
        List<String> known = Stream.of(checkedName, email.value(), company.name())
                .filter(Objects::nonNull)
                .toList();
        faults.check(() -> passwords.requireStrong("password", password, known));
        faults.refuse();
        return users.add(email, checkedName, language, passwords.hash(password));
    }

    private MailLink known(String token, String networkAddress) {
        Optional<MailLink> link = links.find(token);
        if (link.isEmpty()) {
            boolean allowed = limits.count(LINK_LIMIT, Networks.of(networkAddress));
            throw new BusinessException(allowed ? CommonError.LINK_NOT_VALID : CommonError.TOO_MANY_ATTEMPTS);
        }
        return link.get();
    }
}
