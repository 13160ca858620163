package se.samverk.reader;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.faulttolerance.Retry;
import se.samverk.access.CompanyServices;
import se.samverk.caller.Boundary;
import se.samverk.caller.Caller;
import se.samverk.caller.CurrentCaller;
import se.samverk.caller.Requires;
import se.samverk.caller.Right;
import se.samverk.client.Clients;
import se.samverk.company.Companies;
import se.samverk.company.Company;
import se.samverk.fact.Fact;
import se.samverk.identity.AccountLink.Purpose;
import se.samverk.identity.AccountLinks;
import se.samverk.identity.InvitedReader;
import se.samverk.identity.InvitedReader.Invitation;
import se.samverk.identity.InvitedReader.Term;
import se.samverk.identity.InvitedReaders;
import se.samverk.identity.ReaderRef;
import se.samverk.identity.User;
import se.samverk.identity.Users;
import se.samverk.limit.Limit;
import se.samverk.limit.RateLimits;
import se.samverk.reader.ReaderFact.Change;
import se.samverk.reader.ReaderFact.Reads;
import se.samverk.shared.BusinessException;
import se.samverk.shared.CommonError;
import se.samverk.shared.Days;
import se.samverk.shared.EmailAddress;
import se.samverk.shared.Faults;
import se.samverk.shared.PlainText;
import se.samverk.shared.Time;
import se.samverk.shared.WebAddresses;
import se.samverk.workspace.WorkspaceAccess;

/**
 * Whom a company lets read until a day (D7f): invited, prolonged and ended by its administrators, seen by both sides. Each change
 * holds the company, so that people of it are changed by one at a time; what has ended begins never again.
 */
@Boundary
public class ReaderService {

    /** How far ahead somebody can be let in. */
    public static final int MOST_MONTHS = 18;

    public static final int LONGEST_NOTE = 100;

    /** Mails that one company has sent to people it invites to read. */
    public static final Limit MAIL_LIMIT = Limit.within(60, "READER_MAILS", 30);

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Companies companies;

    @Inject
    CompanyServices services;

    @Inject
    InvitedReaders readers;

    @Inject
    Users users;

    @Inject
    Clients clients;

    @Inject
    AccountLinks links;

    @Inject
    RateLimits limits;

    @Inject
    WorkspaceAccess access;

    @Inject
    CurrentCaller currentCaller;

    @Inject
    Event<Fact> facts;

    /** All that the company has or has had: who reads or may first, then who has ended, the last invited first. */
    @Requires(Right.MANAGE_READERS)
    public List<ReaderView> list() {
        List<ReaderView> all = readers.of(currentCaller.get().companyId()).stream()
                .map(this::view)
                .toList();
        return Stream.concat(
                        all.stream().filter(ReaderView::isOpen), all.stream().filter(reader -> !reader.isOpen()))
                .toList();
    }

    /**
     * @throws BusinessException NOT_FOUND, also for a reader of another company
     */
    @Requires(Right.MANAGE_READERS)
    public ReaderView view(String readerId) {
        return view(readers.get(new ReaderRef(currentCaller.get().companyId(), readerId)));
    }

    /** The services that somebody can be let into, by code. */
    @Requires(Right.MANAGE_READERS)
    public List<String> services() {
        return services.of(currentCaller.get().companyId());
    }

    /**
     * Whom a client of the bureau lets read, or has invited to, as long as the two work together.
     *
     * @throws BusinessException NOT_FOUND for a client of another bureau
     */
    @Requires(Right.VIEW_CLIENTS)
    public List<ReaderView> ofClient(String clientId) {
        Caller caller = currentCaller.get();
        String company = clients.get(clientId, caller.bureauId()).companyId();
        return companies.isClientOf(company, caller.bureauId())
                ? readers.of(company).stream()
                        .map(this::view)
                        .filter(ReaderView::isOpen)
                        .toList()
                : List.of();
    }

    /**
     * What the caller reads, and until when.
     *
     * @throws BusinessException NOT_FOUND when that has just ended
     */
    @Requires(Right.SEE_OWN_READING)
    public ReadingView own() {
        Caller caller = currentCaller.get();
        InvitedReader reader = readers.current(caller).orElseThrow(BusinessException::notFound);
        return new ReadingView(
                caller.companyName(),
                companies.get(caller.companyId()).customerNumber(),
                reader.services().stream()
                        .sorted()
                        .filter(service -> access.admit(caller, caller.companyId(), service)
                                .isReading())
                        .toList(),
                reader.readsUntil(),
                name(reader.invitedById()));
    }

    /**
     * Invites somebody to read. A mail with a link goes to the address, whether or not it belongs to anybody here: nobody
     * becomes a reader without having said yes, and the answer tells nothing.
     *
     * @return the id of the reader
     * @throws BusinessException all that is wrong: at {@code name}, {@code email}, {@code purpose}, {@code note}, {@code services}
     *     and {@code until} (REQUIRED, READER_DAY_NOT_VALID); at {@code email}: IS_USER for somebody who is or was a user of the
     *     company, IS_READER for who reads or is invited already; TOO_MANY_ATTEMPTS
     */
    @Retry
    @Requires(Right.MANAGE_READERS)
    public String invite(ReaderForm form) {
        Caller caller = currentCaller.get();
        Company company = companies.getForUpdate(caller.companyId());
        Invitation invitation = checked(form, company);
        readers.notEnded(invitation.email(), company.id()).ifPresent(this::over);
        countMail(company);
        InvitedReader reader = new InvitedReader(
                company.id(), invitation, caller.userId(), new Term(clock.instant(), today(), form.until()));
        readers.add(reader);
        mail(Change.READER_INVITED, reader);
        return reader.id();
    }

    private Invitation checked(ReaderForm form, Company company) {
        Faults faults = new Faults();
        String name = faults.checked(() ->
                WebAddresses.requireNoneInName("name", PlainText.required("name", form.name(), User.LONGEST_NAME)));
        EmailAddress email = faults.checked(() -> EmailAddress.of("email", form.email()));
        faults.require("purpose", form.purpose());
        String note = faults.checked(() -> PlainText.optional("note", form.note(), LONGEST_NOTE));
        faults.check(() -> requireServices(form.services(), company));
        faults.check(() -> requireDay(form.until()));
        if (email != null) {
            faults.check(() -> requireNew(email, company));
        }
        faults.refuse();
        return new Invitation(email, name, form.purpose(), note, form.services());
    }

    private void requireServices(Set<String> chosen, Company company) {
        if (chosen.isEmpty()) {
            throw BusinessException.at("services", CommonError.REQUIRED);
        }
        if (!services.of(company.id()).containsAll(chosen)) {
            throw BusinessException.at("services", CommonError.INVALID_CHOICE);
        }
    }

    private void requireDay(LocalDate until) {
        if (until == null) {
            throw BusinessException.at("until", CommonError.REQUIRED);
        }
        Days.require("until", until);
        if (until.isBefore(today()) || until.isAfter(today().plusMonths(MOST_MONTHS))) {
            throw BusinessException.at("until", ReaderError.READER_DAY_NOT_VALID, today(), lastDay());
        }
    }

    private LocalDate lastDay() {
        return today().plusMonths(MOST_MONTHS);
    }

    private void requireNew(EmailAddress email, Company company) {
        if (users.isMember(email, company.id())) {
            throw BusinessException.at("email", ReaderError.IS_USER);
        }
        if (readers.isOpen(email, company.id())) {
            throw BusinessException.at("email", ReaderError.IS_READER);
        }
    }

    /**
     * Sends the link once more; the earlier one ends.
     *
     * @param version the version that was shown
     * @throws BusinessException NOT_FOUND, STALE, READER_ENDED, READER_ACCEPTED, TOO_MANY_ATTEMPTS
     */
    @Retry
    @Requires(Right.MANAGE_READERS)
    public void inviteAgain(String readerId, int version) {
        InvitedReader reader = hold(readerId, version);
        if (reader.userId() != null) {
            throw new BusinessException(ReaderError.READER_ACCEPTED);
        }
        countMail(companies.get(reader.companyId()));
        mail(Change.READER_INVITED_AGAIN, reader);
    }

    /**
     * Lets somebody read longer, or less long. Repeating it changes nothing.
     *
     * @param version the version that was shown
     * @throws BusinessException NOT_FOUND, STALE, READER_ENDED; at {@code until}: REQUIRED, READER_DAY_NOT_VALID
     */
    @Retry
    @Requires(Right.MANAGE_READERS)
    public void changeDay(String readerId, LocalDate until, int version) {
        InvitedReader reader = hold(readerId, version);
        requireDay(until);
        if (until.equals(reader.readsUntil())) {
            return;
        }
        Reads before = Reads.of(reader);
        reader.readUntil(until, today());
        tell(ReaderFact.dayChanged(reader, before));
    }

    /**
     * Ends it at once, also for a session that is open. Repeating it changes nothing.
     *
     * @param version the version that was shown
     * @throws BusinessException NOT_FOUND, STALE
     */
    @Retry
    @Requires(Right.MANAGE_READERS)
    public void end(String readerId, int version) {
        companies.getForUpdate(currentCaller.get().companyId());
        InvitedReader reader = readers.get(new ReaderRef(currentCaller.get().companyId(), readerId));
        if (!reader.isOpenOn(today())) {
            return;
        }
        requireVersion(reader, version);
        links.end(Purpose.READ, reader.id());
        reader.end(currentCaller.get().userId(), clock.instant());
        tell(ReaderFact.of(Change.READER_ENDED, reader));
    }

    /** Reads a reader to change it, and holds the company meanwhile. */
    private InvitedReader hold(String readerId, int version) {
        Company company = companies.getForUpdate(currentCaller.get().companyId());
        InvitedReader reader = readers.get(new ReaderRef(company.id(), readerId));
        if (!reader.isOpenOn(today())) {
            throw new BusinessException(ReaderError.READER_ENDED);
        }
        requireVersion(reader, version);
        return reader;
    }

    private static void requireVersion(InvitedReader reader, int version) {
        if (reader.version() != version) {
            throw new BusinessException(CommonError.STALE);
        }
    }

    /** Its day has passed, but no timer has noted that yet. */
    private void over(InvitedReader reader) {
        reader.end(null, clock.instant());
        tell(ReaderFact.of(Change.READER_OVER, reader));
    }

    private void countMail(Company company) {
        if (!limits.acquire(1, MAIL_LIMIT, company.id())) {
            throw new BusinessException(CommonError.TOO_MANY_ATTEMPTS);
        }
    }

    private void mail(Change change, InvitedReader reader) {
        tell(ReaderFact.mailed(
                change, reader, links.renew(Purpose.READ, reader.id()).id()));
    }

    private void tell(ReaderFact fact) {
        em.flush();
        facts.fire(fact);
    }

    private ReaderView view(InvitedReader reader) {
        LocalDate today = today();
        return new ReaderView(
                reader.id(),
                reader.name(),
                reader.email().value(),
                reader.purpose(),
                reader.note(),
                reader.services().stream().sorted().toList(),
                reader.readsUntil(),
                reader.invitedAt(),
                name(reader.invitedById()),
                reader.acceptedAt(),
                endedOn(reader, today),
                Optional.ofNullable(reader.endedById()).map(this::name).orElse(null),
                ReaderView.state(reader, today),
                reader.version());
    }

    /** Who was ended by somebody ended that day; else it read to the end of its last. */
    private static LocalDate endedOn(InvitedReader reader, LocalDate today) {
        if (reader.endedById() != null) {
            return Time.day(reader.endedAt());
        }
        return reader.isOpenOn(today) ? null : reader.readsUntil();
    }

    private String name(String userId) {
        return em.find(User.class, userId).name();
    }

    private LocalDate today() {
        return Time.today(clock);
    }
}
