package se.samverk.container;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import se.samverk.access.WaitingRow;
import se.samverk.assignment.AssignmentForm;
import se.samverk.assignment.AssignmentKind;
import se.samverk.assignment.AssignmentService;
import se.samverk.caller.Caller;
import se.samverk.caller.CurrentCaller;
import se.samverk.caller.Permission;
import se.samverk.caller.Role;
import se.samverk.catalogue.InvoiceRecipient;
import se.samverk.client.ClientForm;
import se.samverk.client.ClientService;
import se.samverk.collaboration.AnswerService;
import se.samverk.collaboration.CollaborationService;
import se.samverk.collaboration.InvitationForm;
import se.samverk.collaboration.InvitationService;
import se.samverk.company.Companies;
import se.samverk.company.Company;
import se.samverk.company.OrganisationNumber;
import se.samverk.identity.LinkTokens;
import se.samverk.identity.LogInService;
import se.samverk.identity.Passwords;
import se.samverk.identity.ReaderPurpose;
import se.samverk.identity.User;
import se.samverk.identity.Users;
import se.samverk.reader.ReaderForm;
import se.samverk.reader.ReaderLinkService;
import se.samverk.reader.ReaderService;
import se.samverk.shared.EmailAddress;
import se.samverk.shared.Ids;
import se.samverk.shared.Language;
import se.samverk.shared.Time;
import se.samverk.testing.Numbers;

/**
 * Makes what a test needs, each time new and shared with no other test: bureaus, companies,
 * clients, invitations and collaborations. Whoever acted last stays the caller.
 */
@Dependent
class World {

    static final String BOOKKEEPING = "bookkeeping";
    static final String INVOICING = "invoicing";
    static final String TIME_REPORTING = "time-reporting";
    static final String PASSWORD = "kettle orbit ladder moss";
    static final String ADDRESS = "192.0.2.17";

    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static String hash;

    @Inject
    UserTransaction transaction;

    @Inject
    Clock clock;

    @Inject
    Companies companies;

    @Inject
    Users users;

    @Inject
    Passwords passwords;

    @Inject
    LinkTokens tokens;

    @Inject
    CurrentCaller currentCaller;

    @Inject
    ClientService clients;

    @Inject
    AssignmentService assignments;

    @Inject
    InvitationService invitations;

    @Inject
    AnswerService answers;

    @Inject
    CollaborationService collaborations;

    @Inject
    ReaderService readers;

    @Inject
    ReaderLinkService readerLinks;

    @Inject
    LogInService logIns;

    @Inject
    Database database;

    /** A bureau with an employee of each permission. */
    record Bureau(Caller full, Caller standard) {
        String id() {
            return full.companyId();
        }

        String name() {
            return full.companyName();
        }
    }

    /** A company with an administrator, who is its main contact, and an ordinary user. */
    record Firm(String number, String customerNumber, Caller administrator, Caller user) {
        String id() {
            return administrator.companyId();
        }
    }

    /** A client in a bureau's register, with one assignment for which its full employee answers. */
    record Entry(Bureau bureau, String id, String companyId, String assignmentId, String email) {}

    void is(Caller caller) {
        currentCaller.is(caller, ADDRESS);
    }

    void isNobody() {
        currentCaller.is(null, ADDRESS);
    }

    Bureau bureau() {
        Company company = company("Byrå", true);
        Caller full = member(company, Role.ADMINISTRATOR, Permission.FULL);
        inTransaction(() -> {
            companies.getForUpdate(company.id()).chooseMainContact(full.userId());
            return null;
        });
        return new Bureau(full, member(company, Role.USER, Permission.STANDARD));
    }

    String numberOf(Bureau bureau) {
        return companies.get(bureau.id()).organisationNumber().value();
    }

    LocalDate today() {
        return Time.today(clock);
    }

    Firm firm() {
        Company company = company("Firma", false);
        Caller administrator = member(company, Role.ADMINISTRATOR, null);
        inTransaction(() -> {
            companies.getForUpdate(company.id()).chooseMainContact(administrator.userId());
            return null;
        });
        return new Firm(
                company.organisationNumber().value(),
                company.customerNumber(),
                administrator,
                member(company, Role.USER, null));
    }

    /** Another administrator of the company. */
    Caller administrator(Firm firm) {
        return member(companies.get(firm.id()), Role.ADMINISTRATOR, null);
    }

    /** Somebody who has been invited to read at the company, and has not said yes. */
    String invitedReader(Firm firm, String email) {
        is(firm.administrator());
        return readers.invite(readerForm(email, today().plusDays(30)));
    }

    static ReaderForm readerForm(String email, LocalDate until) {
        return new ReaderForm("Karin Revisor", email, ReaderPurpose.AUDITOR, null, Set.of(BOOKKEEPING), until);
    }

    /** The token of the link by which somebody says yes to reading. */
    String tokenOfReader(String readerId) {
        return tokens.of(database.value("select max(id) from account_link where subject_id = ?", readerId));
    }

    /** Somebody who reads at the company until a day (D7f), logged in. */
    Caller reader(Firm firm) {
        String email = "reader" + NUMBERS.incrementAndGet() + "@example.com";
        String id = invitedReader(firm, email);
        isNobody();
        readerLinks.accept(tokenOfReader(id), "Karin Revisor", PASSWORD, Language.SV, ADDRESS);
        return logIns.resume(logIns.logIn(email, PASSWORD, email).sessionId()).orElseThrow();
    }

    /** The company as a client of the bureau, under an address that is none of its people's. */
    Entry client(Bureau bureau, Firm firm) {
        return client(bureau, firm.number(), "en");
    }

    /** A client whose company was not on the platform and has no people there. */
    Entry newClient(Bureau bureau) {
        return client(bureau, Numbers.organisationNumber(), "en");
    }

    Entry client(Bureau bureau, String organisationNumber, String language) {
        is(bureau.full());
        ClientForm.Entered entered = entered(organisationNumber, language);
        String id = clients.register(entered);
        String companyId = database.value("select company_id from client where id = ?", id);
        String assignment = assignments.add(
                id,
                new AssignmentForm(
                        "Löpande arbete",
                        AssignmentKind.BOOKKEEPING,
                        bureau.full().userId(),
                        Set.of(),
                        Time.today(clock),
                        null));
        return new Entry(bureau, id, companyId, assignment, entered.email());
    }

    /** What can be entered about a client of which the bureau has no other. */
    static ClientForm.Entered entered(String organisationNumber, String language) {
        int n = NUMBERS.incrementAndGet();
        return new ClientForm.Entered(
                Integer.toString(n),
                "Kund " + n + " AB",
                organisationNumber,
                "Kontakt " + n,
                "kund" + n + "@example.com",
                language);
    }

    static InvitationForm form(Entry client, String service) {
        return new InvitationForm(
                client.id(), service, "standard", 3, InvoiceRecipient.BUREAU, client.assignmentId(), null);
    }

    String invite(Entry client, String service) {
        is(client.bureau().full());
        return invitations.invite(form(client, service));
    }

    /** Makes a collaboration one that a practice program has brought (D8a). */
    void unlink(String collaboration) {
        database.change("update collaboration set assignment_id = null where id = ?", collaboration);
    }

    /** Makes an invitation one that was sent so long ago that it may be reminded of by hand. */
    void letADayPass(String invitation) {
        database.change("update collaboration set invited_at = '2026-01-01 00:00:00' where id = ?", invitation);
    }

    /** Books of a firm that begin with the month that was over last; nothing is left of it. */
    void monthToClose(Firm firm) {
        LocalDate first = today().minusMonths(1).withDayOfMonth(1);
        String year = Ids.next();
        database.change(
                "insert into books (company_id, opened_at, opened_by, version) values (?, ?, ?, 1)",
                firm.id(),
                Timestamp.from(clock.instant()),
                firm.administrator().userId());
        database.change(
                "insert into fiscal_year (id, company_id, starts_on, ends_on, version) values (?, ?, ?, ?, 1)",
                year,
                firm.id(),
                Date.valueOf(first),
                Date.valueOf(first.plusYears(1).minusDays(1)));
        database.change(
                "insert into accounting_period (company_id, period_month, closing, fiscal_year_id, state, version)"
                        + " values (?, ?, 0, ?, 'OPEN', 1)",
                firm.id(),
                first.getYear() * 100 + first.getMonthValue(),
                year);
    }

    /** What waits at a firm for who posts: a document has been handed in. */
    WaitingRow document(Firm firm) {
        database.change(
                "insert into document (id, company_id, name, hand_in_key, handed_in_at, handed_in_by, side, files, pages,"
                        + " state, version) values (?, ?, 'Kvitto', ?, ?, ?, 'CLIENT', 1, 1, 'WAITING', 1)",
                Ids.next(),
                firm.id(),
                Ids.next(),
                Timestamp.from(clock.instant()),
                firm.administrator().userId());
        return new WaitingRow(firm.customerNumber(), "bookkeeping", "DOCUMENTS", null);
    }

    /** A collaboration that the firm has accepted. */
    String active(Entry client, Firm firm, String service) {
        String id = invite(client, service);
        is(firm.administrator());
        answers.accept(id);
        return id;
    }

    int version(Caller caller, String collaborationId) {
        is(caller);
        return collaborations.view(collaborationId).version();
    }

    /** The token in the last mail that a collaboration's client was sent a link in. */
    String token(String collaborationId) {
        return database.mails(collaborationId).stream()
                .map(Database.Mail::linkId)
                .filter(Objects::nonNull)
                .reduce((earlier, later) -> later)
                .map(tokens::of)
                .orElseThrow();
    }

    Caller member(Company company, Role role, Permission permission) {
        return member(company, "person" + NUMBERS.incrementAndGet() + "@example.com", role, permission);
    }

    Caller member(Company company, String email, Role role, Permission permission) {
        User user = inTransaction(() -> {
            User added = users.add(EmailAddress.of("email", email), "Person " + email, Language.SV, passwordHash());
            users.join(added, company, role, permission);
            return added;
        });
        return new Caller(
                null,
                user.id(),
                user.name(),
                user.email(),
                user.language(),
                company.id(),
                company.name(),
                company.isBureau(),
                role,
                permission);
    }

    private Company company(String name, boolean bureau) {
        OrganisationNumber number = OrganisationNumber.of("number", Numbers.organisationNumber(), Time.today(clock));
        String named = name + " " + NUMBERS.incrementAndGet() + " AB";
        return inTransaction(() -> companies.add(number, named, bureau));
    }

    private String passwordHash() {
        if (hash == null) {
            hash = passwords.hash(PASSWORD);
        }
        return hash;
    }

    <T> T inTransaction(Callable<T> work) {
        try {
            transaction.begin();
            T made = work.call();
            transaction.commit();
            return made;
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }
}
