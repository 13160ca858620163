package se.samverk.demonstration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import se.samverk.assignment.AssignmentForm;
import se.samverk.assignment.AssignmentKind;
import se.samverk.assignment.AssignmentService;
import se.samverk.bookkeeping.ledger.Keeper;
import se.samverk.caller.Caller;
import se.samverk.caller.CurrentCaller;
import se.samverk.catalogue.InvoiceRecipient;
import se.samverk.client.ClientService;
import se.samverk.client.ImportService;
import se.samverk.collaboration.AnswerService;
import se.samverk.collaboration.InvitationForm;
import se.samverk.collaboration.InvitationService;
import se.samverk.company.Companies;
import se.samverk.company.Company;
import se.samverk.company.OrganisationNumber;
import se.samverk.identity.Member;
import se.samverk.identity.Users;
import se.samverk.lists.ClientListService;
import se.samverk.lists.ClientQuery;
import se.samverk.lists.ClientRow;
import se.samverk.shared.Time;

/**
 * A client register with assignments, invitations and collaborations, made by the real services.
 */
@ApplicationScoped
public class DemonstrationWork {

    private static final String REGISTER = """
            kundnr;namn;orgnr;kontaktperson;epost;sprak
            1001;Norrsken Café AB;559056-7896;Eva Norr;eva@norrsken.example;sv
            1002;Älvsjö IT-drift AB;559070-1016;Sara Ek;kontakt@alvsjo-it-drift.example;sv
            1003;Granit Redskap HB;559071-1387;Johan Ek;kontakt@granit-redskap.example;sv
            1004;Solrosen Bageri AB;559072-1758;Maja Sol;kontakt@solrosen-bageri.example;sv
            1005;Västkustens Hundpensionat AB;559073-2128;Ove Lund;kontakt@vastkustens-hundpensionat.example;sv
            1006;Snickargården i Ystad AB;559074-2499;Per Ask;kontakt@snickargarden-i-ystad.example;sv
            1007;Björk & Söner Bygg AB;559075-2860;Nils Björk;kontakt@bjork-soner-bygg.example;sv
            1008;Lindgrens Transport AB;559076-3230;Eva Lindgren;kontakt@lindgrens-transport.example;sv
            1009;Åkanten Restaurang AB;559077-3601;Ann Åman;kontakt@akanten-restaurang.example;sv
            1010;Blå Porten Frisör HB;559078-3972;Lisa Blom;kontakt@bla-porten-frisor.example;sv
            1011;Zenit Konsult AB;559079-4342;Omar Zand;kontakt@zenit-konsult.example;en
            1012;Örebro Cykelverkstad AB;559080-4711;Stig Öberg;kontakt@orebro-cykelverkstad.example;sv
            """;

    private static final String GREETING = "Hej! Här är tjänsten vi pratade om. Hör av dig om du undrar något. /Anna";

    @Inject
    Clock clock;

    @Inject
    Companies companies;

    @Inject
    Users users;

    @Inject
    CurrentCaller currentCaller;

    @Inject
    ImportService imports;

    @Inject
    ClientService clients;

    @Inject
    AssignmentService assignments;

    @Inject
    InvitationService invitations;

    @Inject
    AnswerService answers;

    @Inject
    ClientListService clientList;

    @Inject
    DemonstrationArrivals arrivals;

    @Inject
    DemonstrationPlan plan;

    @Inject
    DemonstrationBooks books;

    @Inject
    DemonstrationSuppliers suppliers;

    @ActivateRequestContext
    public void add() {
        Map<String, String> employees = actAs(DemonstrationPeople.LIND, "anna@lind.example");
        imports.preview(REGISTER.getBytes(StandardCharsets.UTF_8), null)
                .good()
                .forEach(row -> clients.register(row.entered()));
        List<ClientRow> register = clientList.page(ClientQuery.ALL).rows();
        String norrsken = client(register, "1001");
        String bookkeeping = plan.send(norrsken, GREETING, assignment(norrsken, employees));
        String withoutMainContact = invite(client(register, "1003"), employees, "bookkeeping", "standard");
        invite(client(register, "1006"), employees, "bookkeeping", "standard");
        arrivals.unlink(invite(client(register, "1003"), employees, "time-reporting", "standard"));
        actAs(DemonstrationPeople.NORRSKEN, "eva@norrsken.example");
        answers.accept(bookkeeping);
        actAs(DemonstrationPeople.GRANIT, "johan@granit.example");
        answers.accept(withoutMainContact);
        actAs(DemonstrationPeople.LIND, "anna@lind.example");
        books.keep(new Keeper(
                company(DemonstrationPeople.NORRSKEN).id(), currentCaller.get().userId()));
        buy();
    }

    /** What the café buys on invoice goes through the hands of both sides. */
    private void buy() {
        actAs(DemonstrationPeople.NORRSKEN, "eva@norrsken.example");
        suppliers.enter();
        actAs(DemonstrationPeople.LIND, "anna@lind.example");
        suppliers.register();
        actAs(DemonstrationPeople.NORRSKEN, "eva@norrsken.example");
        suppliers.attest();
        actAs(DemonstrationPeople.LIND, "anna@lind.example");
        suppliers.pay();
    }

    private static String client(List<ClientRow> register, String number) {
        return register.stream()
                .filter(client -> client.number().equals(number))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private String invite(String clientId, Map<String, String> employees, String service, String variant) {
        String assignment = assignments.list(clientId).stream()
                .findFirst()
                .map(present -> present.id())
                .orElseGet(() -> assignment(clientId, employees));
        return invitations.invite(
                new InvitationForm(clientId, service, variant, 12, InvoiceRecipient.CLIENT, assignment, GREETING));
    }

    private String assignment(String clientId, Map<String, String> employees) {
        return assignments.add(
                clientId,
                new AssignmentForm(
                        "Löpande bokföring",
                        AssignmentKind.BOOKKEEPING,
                        employees.get("anna@lind.example"),
                        Set.of(employees.get("erik@lind.example")),
                        Time.today(clock),
                        null));
    }

    /** Makes the person the caller; tells the ids of the company's people by address. */
    private Map<String, String> actAs(String organisationNumber, String email) {
        Company company = company(organisationNumber);
        List<Member> members = users.members(company.id());
        Member person = members.stream()
                .filter(m -> m.email().equals(email))
                .findFirst()
                .orElseThrow();
        currentCaller.is(
                new Caller(
                        null,
                        person.userId(),
                        person.name(),
                        person.email(),
                        person.language(),
                        company.id(),
                        company.name(),
                        company.isBureau(),
                        person.role(),
                        person.permission()),
                null);
        return members.stream().collect(Collectors.toMap(Member::email, Member::userId));
    }

    private Company company(String organisationNumber) {
        return companies
                .find(OrganisationNumber.of("organisationNumber", organisationNumber, Time.today(clock)))
                .orElseThrow();
    }
}
