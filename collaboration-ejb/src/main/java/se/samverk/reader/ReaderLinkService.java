package se.samverk.reader;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.faulttolerance.Retry;
import se.samverk.caller.Boundary;
import se.samverk.caller.Requires;
import se.samverk.caller.Right;
import se.samverk.company.Companies;
import se.samverk.company.Company;
import se.samverk.fact.Fact;
import se.samverk.identity.AccountLink;
import se.samverk.identity.AccountLink.Purpose;
import se.samverk.identity.AccountLinks;
import se.samverk.identity.InvitedReader;
import se.samverk.identity.InvitedReaders;
import se.samverk.identity.PasswordChanges;
import se.samverk.identity.PasswordCheck;
import se.samverk.identity.Passwords;
import se.samverk.identity.User;
import se.samverk.identity.Users;
import se.samverk.limit.Limit;
import se.samverk.limit.Networks;
import se.samverk.limit.RateLimits;
import se.samverk.shared.BusinessException;
import se.samverk.shared.CommonError;
import se.samverk.shared.Faults;
import se.samverk.shared.Language;
import se.samverk.shared.PlainText;
import se.samverk.shared.Time;
import se.samverk.shared.WebAddresses;

/** Saying yes to reading at a company, by the link that was mailed (D7f). Looking at a link changes nothing. */
@Boundary
public class ReaderLinkService {

    private static final Limit LINK_LIMIT = Limit.within(60, "READER_LINK_ADDRESS", 60);

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    AccountLinks links;

    @Inject
    InvitedReaders readers;

    @Inject
    Companies companies;

    @Inject
    Users users;

    @Inject
    Passwords passwords;

    @Inject
    PasswordCheck check;

    @Inject
    PasswordChanges changes;

    @Inject
    RateLimits limits;

    @Inject
    Event<Fact> facts;

    /**
     * What the holder of a link is shown.
     *
     * @param name as the company has entered it, as a suggestion
     * @param services by code
     * @param until the last day, the whole of it
     */
    public record ReaderLink(
            Step step,
            String companyName,
            String invitedBy,
            String email,
            String name,
            List<String> services,
            LocalDate until) {

        public ReaderLink {
            services = List.copyOf(services);
        }
    }

    /** What the holder of a link does next. */
    public enum Step {
        /** Enter a name and choose a password. */
        REGISTER,
        /** The mailbox has an account already: enter its password. */
        CONFIRM_PASSWORD,
        /** Has said yes before: log in. */
        LOG_IN,
        /** It was ended, its day has passed, the link was sent anew or is too old. */
        TOO_LATE
    }

    /**
     * Looks at a link.
     *
     * @throws BusinessException LINK_NOT_VALID for a token that is none; TOO_MANY_ATTEMPTS for an address that tries too many
     *     of those
     */
    @Requires(Right.ANYONE)
    public ReaderLink look(String token, String networkAddress) {
        AccountLink link = known(token, networkAddress);
        InvitedReader reader = readers.find(link.subjectId()).orElseThrow(BusinessException::notFound);
        return new ReaderLink(
                step(link, reader),
                companies.get(reader.companyId()).name(),
                em.find(User.class, reader.invitedById()).name(),
                reader.email().value(),
                reader.name(),
                reader.services().stream().sorted().toList(),
                reader.readsUntil());
    }

    private Step step(AccountLink link, InvitedReader reader) {
        if (!reader.isOpenOn(Time.today(clock))) {
            return Step.TOO_LATE;
        }
        if (reader.userId() != null) {
            return Step.LOG_IN;
        }
        if (!link.isValid(clock.instant())) {
            return Step.TOO_LATE;
        }
        return users.find(reader.email()).filter(User::hasPassword).isPresent() ? Step.CONFIRM_PASSWORD : Step.REGISTER;
    }

    /**
     * Uses the link up: the person reads at the company until the day. Logs nobody in.
     *
     * @param name of a new person; passed over for somebody who has an account
     * @param password the new one, or that of the account
     * @throws BusinessException LINK_NOT_VALID, also for one that was used; IS_USER for somebody who has become a user of the
     *     company; at {@code name} or {@code password}
     */
    @Retry
    @Requires(Right.ANYONE)
    public void accept(String token, String name, String password, Language language, String networkAddress) {
        AccountLink link = known(token, networkAddress);
        InvitedReader found = readers.find(link.subjectId()).orElseThrow(BusinessException::notFound);
        // Held from here on: ending it, or a second use, comes before or after.
        Company company = companies.getForUpdate(found.companyId());
        em.refresh(found);
        if (!found.isOpenOn(Time.today(clock)) || found.userId() != null) {
            throw new BusinessException(CommonError.LINK_NOT_VALID);
        }
        if (users.isMember(found.email(), company.id())) {
            throw new BusinessException(ReaderError.IS_USER);
        }
        User user = users.find(found.email())
                .map(known -> confirmed(known, password))
                .orElseGet(() -> newUser(found, name, password, language, company));
        if (!links.use(link)) {
            throw new BusinessException(CommonError.LINK_NOT_VALID);
        }
        found.accept(user, clock.instant());
        em.flush();
        facts.fire(ReaderFact.accepted(found, user.asPerson()));
    }

    private User confirmed(User known, String password) {
        if (known.hasPassword()) {
            check.requireOwner(known, password);
        } else {
            passwords.requireStrong("password", password, List.of(known.name(), known.email()));
            changes.first(known, passwords.hash(password));
        }
        return known;
    }

    private User newUser(InvitedReader reader, String name, String password, Language language, Company company) {
        Faults faults = new Faults();
        String checkedName = faults.checked(
                () -> WebAddresses.requireNoneInName("name", PlainText.required("name", name, User.LONGEST_NAME)));
        List<String> known = Stream.of(checkedName, reader.email().value(), company.name())
                .filter(Objects::nonNull)
                .toList();
        faults.check(() -> passwords.requireStrong("password", password, known));
        faults.refuse();
        return users.add(reader.email(), checkedName, language, passwords.hash(password));
    }

    private AccountLink known(String token, String networkAddress) {
        Optional<AccountLink> link = links.find(Purpose.READ, token);
        if (link.isEmpty()) {
            boolean allowed = limits.count(LINK_LIMIT, Networks.of(networkAddress));
            throw new BusinessException(allowed ? CommonError.LINK_NOT_VALID : CommonError.TOO_MANY_ATTEMPTS);
        }
        return link.get();
    }
}
