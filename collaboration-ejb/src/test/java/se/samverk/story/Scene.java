package se.samverk.story;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import se.samverk.assignment.AssignmentForm;
import se.samverk.assignment.AssignmentKind;
import se.samverk.assignment.AssignmentService;
import se.samverk.audit.AuditEntry;
import se.samverk.caller.Caller;
import se.samverk.caller.CurrentCaller;
import se.samverk.caller.Permission;
import se.samverk.caller.Role;
import se.samverk.catalogue.InvoiceRecipient;
import se.samverk.client.ClientForm;
import se.samverk.client.ClientService;
import se.samverk.collaboration.InvitationForm;
import se.samverk.collaboration.InvitationService;
import se.samverk.company.Companies;
import se.samverk.company.Company;
import se.samverk.company.OrganisationNumber;
import se.samverk.delivery.MailText;
import se.samverk.delivery.OutboxMail;
import se.samverk.identity.Member;
import se.samverk.identity.User;
import se.samverk.identity.Users;
import se.samverk.letter.LetterTemplate;
import se.samverk.log.RecordReader;
import se.samverk.shared.EmailAddress;
import se.samverk.shared.Ids;
import se.samverk.shared.Language;
import se.samverk.stage.Database;
import se.samverk.stage.Server;
import se.samverk.testing.MutableClock;
import se.samverk.testing.Numbers;

/** People and companies of a story; each story has its own, so that many share a database. */
final class Scene {

    private static final Instant BEGINNING = Instant.parse("2026-01-20T09:00:00Z");
    private static final AtomicInteger COUNT = new AtomicInteger(100_000);

    final MutableClock clock;
    final Server server;
    private final Database database;
    private int others;

    Scene(Database database) {
        this.database = database;
        this.clock = database.clock;
        this.server = database.server(0);
        clock.setTo(BEGINNING);
    }

    /** Another server over the same database, at the same time. */
    Server anotherServer() {
        return database.server(++others);
    }

    /** An organisation number that no other story has. */
    static String organisationNumber() {
        return Numbers.organisationNumber().replace("-", "");
    }

    static EmailAddress email(String name) {
        return EmailAddress.of("email", name + COUNT.incrementAndGet() + "@norrsken.example");
    }

    Caller employee(Company bureau, Permission permission) {
        return person(bureau, Role.USER, permission);
    }

    /** Somebody who is neither administrator nor main contact. */
    Caller user(Company company) {
        return person(company, Role.USER, null);
    }

    Caller administrator(Company company) {
        Caller caller = person(company, Role.ADMINISTRATOR, null);
        server.inTransaction(
                () -> server.get(Companies.class).getForUpdate(company.id()).chooseMainContact(caller.userId()));
        return caller;
    }

    /** Somebody who is an administrator elsewhere is one here, too. */
    void joins(Caller person, Company company) {
        Users users = server.get(Users.class);
        server.inTransaction(() -> users.join(
                users.find(EmailAddress.of("email", person.email())).orElseThrow(), company, Role.ADMINISTRATOR, null));
    }

    /** A bank account of a company; what adds one is in the service that keeps books. */
    String bankAccount(Company company) {
        String id = Ids.next();
        change(
                "insert into bank_account (id, company_id, name, kind, account_number, currency, added_at, added_by, version)"
                        + " select '" + id
                        + "', id, 'Konto', 'BANKGIRO', '9900010', 'SEK', current_timestamp,"
                        + " 'eva', 1 from company where id = ?1",
                company.id());
        return id;
    }

    private Caller person(Company company, Role role, Permission permission) {
        Users users = server.get(Users.class);
        return server.inTransaction(() -> {
            User user = users.add(email("person"), "Eva Norr", Language.SV, "no hash");
            users.join(user, company, role, permission);
            return caller(company, user, role, permission);
        });
    }

    static Caller caller(Company company, User user, Role role, Permission permission) {
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

    Caller member(Company company, String email) {
        Member member = server.inTransaction(() -> server.get(Users.class).members(company.id())).stream()
                .filter(found -> found.email().equals(email))
                .findFirst()
                .orElseThrow();
        return new Caller(
                null,
                member.userId(),
                member.name(),
                member.email(),
                member.language(),
                company.id(),
                company.name(),
                company.isBureau(),
                member.role(),
                member.permission());
    }

    /** The same employee inside a client's company (D6a). */
    static Caller visiting(Caller employee, Company visited) {
        return new Caller(
                employee.sessionId(),
                employee.userId(),
                employee.name(),
                employee.email(),
                employee.language(),
                employee.companyId(),
                employee.companyName(),
                employee.bureau(),
                employee.role(),
                employee.permission(),
                new Caller.Visit(visited.id(), visited.name()),
                false);
    }

    /** The same employee where the bureau shows only what one works for. */
    static Caller ofOwnAssignments(Caller employee) {
        return new Caller(
                employee.sessionId(),
                employee.userId(),
                employee.name(),
                employee.email(),
                employee.language(),
                employee.companyId(),
                employee.companyName(),
                employee.bureau(),
                employee.role(),
                employee.permission(),
                null,
                true);
    }

    Company bureau() {
        return company(true);
    }

    Company company() {
        return company(false);
    }

    private Company company(boolean bureau) {
        OrganisationNumber number = OrganisationNumber.of("organisationNumber", organisationNumber(), LocalDate.EPOCH);
        return server.inTransaction(() -> server.get(Companies.class).add(number, "Norrsken Café AB", bureau));
    }

    Company company(String id) {
        return server.inTransaction(() -> server.get(Companies.class).get(id));
    }

    /** Does something as somebody, in one request. */
    <T> T as(Caller caller, Supplier<T> command) {
        return as(server, caller, command);
    }

    static <T> T as(Server server, Caller caller, Supplier<T> command) {
        return server.inRequest(() -> {
            server.get(CurrentCaller.class).is(caller, "192.0.2.1");
            return command.get();
        });
    }

    void as(Caller caller, Runnable command) {
        as(caller, () -> {
            command.run();
            return null;
        });
    }

    String client(Caller employee, String organisationNumber, String email) {
        return client(employee, organisationNumber, email, "Norrsken Café AB");
    }

    String client(Caller employee, String organisationNumber, String email, String name) {
        return as(
                employee,
                () -> server.get(ClientService.class)
                        .register(new ClientForm.Entered(
                                "K" + COUNT.incrementAndGet(), name, organisationNumber, "Eva Norr", email, "sv")));
    }

    String client(Caller employee, Company company) {
        return client(
                employee, company.organisationNumber().value(), email("typed").value());
    }

    String assignment(Caller employee, String clientId) {
        return as(
                employee,
                () -> server.get(AssignmentService.class)
                        .add(
                                clientId,
                                new AssignmentForm(
                                        "Löpande bokföring",
                                        AssignmentKind.BOOKKEEPING,
                                        employee.userId(),
                                        Set.of(),
                                        LocalDate.of(2026, 1, 1),
                                        null)));
    }

    /** Invites a client to a service, with an assignment of its own. */
    String invitation(Caller employee, String clientId, String service) {
        String assignment = assignment(employee, clientId);
        return as(employee, () -> server.get(InvitationService.class).invite(form(clientId, service, assignment)));
    }

    static InvitationForm form(String clientId, String service, String assignmentId) {
        return form(clientId, service, assignmentId, 12, InvoiceRecipient.CLIENT);
    }

    static InvitationForm form(
            String clientId, String service, String assignmentId, int months, InvoiceRecipient recipient) {
        return new InvitationForm(clientId, service, "standard", months, recipient, assignmentId, "Hej!\nVi hörs.");
    }

    /** The kinds of the mails to an address, in the order they were written. */
    List<LetterTemplate> mailed(String email) {
        return server.inTransaction(() -> server.entities()
                .createQuery(
                        "select m.template from OutboxMail m" + " where m.recipientEmail = :email order by m.id",
                        String.class)
                .setParameter("email", email)
                .getResultStream()
                .map(LetterTemplate::valueOf)
                .toList());
    }

    /** The mails to an address as they are read, newest first. */
    List<MailText.Rendered> mails(String email) {
        return server.inTransaction(() -> server.entities()
                .createQuery(
                        "select m from OutboxMail m where m.recipientEmail = :email order by m.id desc",
                        OutboxMail.class)
                .setParameter("email", email)
                .getResultStream()
                .map(server.get(MailText.class)::render)
                .toList());
    }

    /** What mails to an address are called and where they lead, newest first. */
    List<String> mailsTo(String email) {
        return mails(email).stream()
                .map(mail -> mail.subject() + " > " + mail.link())
                .toList();
    }

    String textOfLastMailTo(String email) {
        return mails(email).get(0).text();
    }

    /** The actions that the record holds about an object, oldest first. */
    List<String> recorded(String objectId) {
        RecordReader reader = server.get(RecordReader.class);
        return server.inDatabase(em -> em.createQuery(
                        "select a from AuditEntry a where a.objectId = :id order by a.id", AuditEntry.class)
                .setParameter("id", objectId)
                .getResultStream()
                .map(row -> reader.read(row).action())
                .toList());
    }

    /** As somebody becomes whose membership has ended. */
    void deactivate(Caller member) {
        change("update membership set active = false where user_id = ?1", member.userId());
    }

    /** As a collaboration is that a practice program has brought (D8a). */
    void unlink(String collaborationId) {
        change("update collaboration set assignment_id = null where id = ?1", collaborationId);
    }

    private void change(String sql, String id) {
        server.inDatabase(em -> em.createNativeQuery(sql).setParameter(1, id).executeUpdate());
    }

    /**
     * What a company's record says of an object: the action, who, acting for whom, which bureau.
     */
    List<Object[]> auditOf(String companyId, String objectId) {
        return server.audit(companyId, objectId);
    }
}
