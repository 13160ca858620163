package se.samverk.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.persistence.EntityManager;
import jakarta.persistence.metamodel.EntityType;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import se.samverk.assignment.AssignmentForm;
import se.samverk.assignment.AssignmentKind;
import se.samverk.assignment.AssignmentService;
import se.samverk.caller.Caller;
import se.samverk.caller.Permission;
import se.samverk.catalogue.InvoiceRecipient;
import se.samverk.client.ClientColumn;
import se.samverk.client.ClientError;
import se.samverk.client.ClientForm;
import se.samverk.client.ClientImport;
import se.samverk.client.ClientService;
import se.samverk.client.ClientView;
import se.samverk.client.Clients;
import se.samverk.client.ImportService;
import se.samverk.collaboration.InvitationService;
import se.samverk.collaboration.State;
import se.samverk.collaboration.Terms;
import se.samverk.company.Company;
import se.samverk.lists.ClientFilter;
import se.samverk.lists.ClientListService;
import se.samverk.lists.ClientOrder;
import se.samverk.lists.ClientQuery;
import se.samverk.lists.ClientRow;
import se.samverk.lists.ClientStatus;
import se.samverk.lists.InvitationListService;
import se.samverk.lists.InvitationQuery;
import se.samverk.log.HistoryRow;
import se.samverk.log.HistoryService;
import se.samverk.log.LastChange;
import se.samverk.log.LastChangeService;
import se.samverk.log.Recorded;
import se.samverk.shared.CommonError;
import se.samverk.shared.Ids;
import se.samverk.shared.Page;
import se.samverk.shared.Refused;
import se.samverk.stage.Database;
import se.samverk.testing.OnBothDatabases;

/** A bureau’s client register, by the real services over both real databases. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
@OnBothDatabases
class RegisterStoryTest extends Story {

    @Test
    void everyEntityFitsItsTable() {
        EntityManager em = Database.of(database, getClass()).entities().createEntityManager();
        Set<EntityType<?>> entities = em.getMetamodel().getEntities();

        assertThat(entities).hasSizeGreaterThan(8);
        for (EntityType<?> entity : entities) {
            em.createQuery("select e from " + entity.getName() + " e")
                    .setMaxResults(1)
                    .getResultList();
        }
    }

    @Test
    void nobodySeesWhatIsAnothers() {
        Company company = scene.company();
        Caller eva = scene.administrator(company);
        String client = scene.client(anna, company);
        String invitation = scene.invitation(anna, client, "bookkeeping");
        Caller stranger = scene.administrator(scene.company());

        Refused.with(CommonError.NOT_FOUND, () -> view(maria, invitation));
        Refused.with(CommonError.NOT_FOUND, () -> view(stranger, invitation));
        Refused.with(CommonError.NOT_FOUND, () -> accept(stranger, invitation));
        Refused.with(
                CommonError.NOT_FOUND,
                () -> scene.as(maria, () -> service(ClientService.class).view(client)));
        Refused.with(
                CommonError.NOT_FOUND,
                () -> scene.as(maria, () -> service(AssignmentService.class).list(client)));
        assertThat(scene.as(maria, () -> service(HistoryService.class).ofClient(client)))
                .isEmpty();
        assertThat(view(eva, invitation).invitedEmail()).isNull();
    }

    @Test
    @DisplayName("§9: a client's history tells what happened, who did it and in which order")
    void historyTellsWhatHappened() {
        Company company = scene.company();
        Caller eva = scene.administrator(company);
        String client = scene.client(anna, company);
        accept(eva, scene.invitation(anna, client, "bookkeeping"));

        List<HistoryRow> history =
                scene.as(anna, () -> service(HistoryService.class).ofClient(client));

        assertThat(history)
                .extracting(row -> row.recorded().action())
                .containsExactly(
                        "ACCEPTED:bookkeeping", "INVITED:bookkeeping", "ASSIGNMENT_ADDED", "CLIENT_REGISTERED");
        assertThat(history.get(0).recorded().before()).isEqualTo(State.INVITED);
        assertThat(history.get(0).recorded().after()).isEqualTo(State.ACTIVE);
    }

    @Test
    @DisplayName("§9: what stands in the record from before there were facts is read as it was")
    void historyTellsWhatVersionOneWrote() {
        String client = scene.client(anna, scene.company());
        scene.server.inDatabase(em -> em.createNativeQuery("""
                        insert into audit_entry (id, happened_at, user_name, action, object_type, object_id,
                            bureau_id, client_id, value_before, value_after)
                        values (?1, ?2, 'Anna Lind', 'CHANGE_IN_EFFECT:bookkeeping', 'collaboration', 'c', ?3, ?4,
                            'standard, 3, CLIENT, 897.00 SEK', 'plus, 12, BUREAU, 4788.00 SEK')
                        """)
                .setParameter(1, Ids.next())
                .setParameter(2, Timestamp.from(scene.clock.instant()))
                .setParameter(3, anna.companyId())
                .setParameter(4, client)
                .executeUpdate());

        HistoryRow latest = scene.as(anna, () -> service(HistoryService.class).ofClient(client))
                .get(0);

        assertThat(latest.recorded())
                .isEqualTo(new Recorded(
                        "CHANGE_IN_EFFECT",
                        "bookkeeping",
                        new Terms("standard", 3, InvoiceRecipient.CLIENT, 89_700),
                        new Terms("plus", 12, InvoiceRecipient.BUREAU, 478_800)));
    }

    @Test
    void whoCameTooLateIsToldWhoWasFirst() {
        String client = scene.client(anna, scene.company());
        LastChangeService changes = service(LastChangeService.class);
        LastChange first = scene.as(anna, () -> changes.inRegister(client)).orElseThrow();
        assertThat(first.own()).isTrue();
        assertThat(first.userName()).isEqualTo(anna.name());

        Caller colleague = scene.employee(lind, Permission.STANDARD);
        assertThat(scene.as(colleague, () -> changes.inRegister(client))
                        .orElseThrow()
                        .own())
                .isFalse();
        assertThat(scene.as(maria, () -> changes.inRegister(client))).isEmpty();
        Caller outside = Scene.ofOwnAssignments(colleague);
        assertThat(scene.as(outside, () -> changes.inRegister(client))).isEmpty();
    }

    @Test
    void aClientIsRegisteredOnceAndChangedByOneAtATime() {
        Company company = scene.company();
        String client = scene.client(anna, company);
        ClientService clients = service(ClientService.class);
        ClientView view = scene.as(anna, () -> clients.view(client));

        Refused.at("organisationNumber", ClientError.DUPLICATE_CLIENT, () -> scene.client(anna, company));
        Refused.at("organisationNumber", ClientError.OWN_COMPANY, () -> scene.client(anna, lind));
        ClientForm.Entered changed =
                new ClientForm.Entered(view.number(), "Älvsjö IT", "", "Sara Ek", view.email(), "en");
        scene.as(anna, () -> clients.change(client, changed, view.version()));
        assertThat(scene.as(anna, () -> clients.view(client)).name()).isEqualTo("Älvsjö IT");
        Refused.with(CommonError.STALE, () -> scene.as(anna, () -> clients.change(client, changed, view.version())));

        scene.client(anna, scene.company());
        ClientForm.Entered taken =
                new ClientForm.Entered(numberOfAnother(client), "Älvsjö IT", "", "S", view.email(), "en");
        int version = scene.as(anna, () -> clients.view(client)).version();
        Refused.at(
                "number",
                ClientError.DUPLICATE_CLIENT_NUMBER,
                () -> scene.as(anna, () -> clients.change(client, taken, version)));
    }

    private String numberOfAnother(String client) {
        return page(ClientQuery.ALL).rows().stream()
                .filter(row -> !row.id().equals(client))
                .findFirst()
                .orElseThrow()
                .number();
    }

    private Page<ClientRow> page(ClientQuery query) {
        return scene.as(anna, () -> service(ClientListService.class).page(query));
    }

    @Test
    void theClientListIsReadPageByPageInSwedishOrderBothWays() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            String name = List.of("Öst", "Ada", "åke", "Zeta", "Ärla").get(i % 5) + " " + (100 + i);
            names.add(name);
            scene.client(anna, Scene.organisationNumber(), "eva@norrsken.example", name);
        }
        List<String> forwards = new ArrayList<>();
        Page<ClientRow> page = page(ClientQuery.ALL);
        assertThat(page.before()).isNull();
        while (true) {
            page.rows().forEach(row -> forwards.add(row.name()));
            if (page.after() == null) {
                break;
            }
            page = page(new ClientQuery(null, null, false, page.after(), false));
        }
        assertThat(forwards).hasSize(60).containsExactlyInAnyOrderElementsOf(names);
        assertThat(forwards.get(0)).startsWith("Ada");
        assertThat(forwards.get(12)).startsWith("Zeta");
        assertThat(forwards.get(24)).startsWith("åke");
        assertThat(forwards.get(36)).startsWith("Ärla");
        assertThat(forwards.get(59)).startsWith("Öst");

        List<String> backwards = new ArrayList<>();
        while (true) {
            List<ClientRow> rows = page.rows();
            for (int i = rows.size() - 1; i >= 0; i--) {
                backwards.add(rows.get(i).name());
            }
            if (page.before() == null) {
                break;
            }
            page = page(new ClientQuery(null, null, false, page.before(), true));
        }
        Collections.reverse(backwards);
        assertThat(backwards).isEqualTo(forwards);

        List<String> descending = new ArrayList<>();
        page = page(new ClientQuery(null, null, true, null, false));
        page.rows().forEach(row -> descending.add(row.name()));
        Collections.reverse(forwards);
        assertThat(descending).isEqualTo(forwards.subList(0, 25));
    }

    @Test
    void theClientListIsSearchedAndFiltered() {
        Company company = scene.company();
        Caller eva = scene.administrator(company);
        String number = company.organisationNumber().value();
        String client = scene.client(anna, number, "eva@norrsken.example", "Björk & Söner");
        scene.client(anna, Scene.organisationNumber(), "eva@norrsken.example", "Solrosen");
        scene.client(maria, company);
        accept(eva, scene.invitation(anna, client, "bookkeeping"));
        scene.invitation(anna, client, "invoicing");

        for (String search : List.of("björ", "SÖNER", "söner björk", number, number.replace("-", ""))) {
            assertThat(page(new ClientQuery(search, null, false, null, false)).rows())
                    .as(search)
                    .extracting(ClientRow::id)
                    .containsExactly(client);
        }
        String customer = scene.as(anna, () -> view(client)).customerNumber();
        assertThat(page(new ClientQuery(customer, null, false, null, false)).rows())
                .extracting(ClientRow::id)
                .containsExactly(client);
        assertThat(scene.as(
                        anna,
                        () -> service(ClientListService.class)
                                .count(new ClientQuery(customer, null, false, null, false))))
                .isEqualTo(1);
        assertThat(page(new ClientQuery("%", null, false, null, false)).rows()).hasSize(2);
        assertThat(page(new ClientQuery("örk", null, false, null, false)).rows())
                .isEmpty();
        ClientRow row = page(new ClientQuery("björk", State.ACTIVE, false, null, false))
                .rows()
                .get(0);
        assertThat(row.services()).extracting(ClientRow.Service::state).containsExactly(State.ACTIVE, State.INVITED);
        assertThat(page(new ClientQuery(null, State.ENDED, false, null, false)).rows())
                .isEmpty();
        ClientListService.Counts counts =
                scene.as(anna, () -> service(ClientListService.class).counts(ClientQuery.ALL));
        assertThat(counts.all()).isEqualTo(2);
        assertThat(counts.byState()).containsEntry(State.ACTIVE, 1L).doesNotContainKey(State.ENDED);
    }

    private ClientView view(String client) {
        return service(ClientService.class).view(client);
    }

    @Test
    void aListOfThoseInAStateShowsWhatIsInIt() {
        String client = scene.client(anna, scene.company());
        Caller eva = scene.administrator(companyOf(client));
        accept(eva, scene.invitation(anna, client, "bookkeeping"));
        for (int i = 0; i < 2; i++) {
            String revoked = scene.invitation(anna, client, "invoicing");
            scene.as(anna, () -> service(InvitationService.class).revoke(revoked));
        }

        assertThat(page(query(State.REVOKED)).rows().get(0).services())
                .extracting(ClientRow.Service::serviceCode, ClientRow.Service::state)
                .containsExactly(tuple("bookkeeping", State.ACTIVE), tuple("invoicing", State.REVOKED));
        assertThat(page(query(State.ACTIVE)).rows().get(0).services())
                .extracting(ClientRow.Service::state)
                .containsExactly(State.ACTIVE);
    }

    private ClientQuery query(State state) {
        return new ClientQuery(null, state, false, null, false);
    }

    @Test
    void theClientListIsFilteredByServiceResponsibleAndKindOfAssignment() {
        Caller erik = scene.employee(lind, Permission.STANDARD);
        String active = scene.client(anna, scene.company());
        Caller eva = scene.administrator(companyOf(active));
        accept(eva, scene.invitation(anna, active, "bookkeeping"));
        String invited = scene.client(anna, scene.company());
        scene.invitation(erik, invited, "bookkeeping");
        scene.invitation(anna, invited, "invoicing");
        String over = scene.client(anna, scene.company());
        Caller kim = scene.administrator(companyOf(over));
        String ended = scene.invitation(anna, over, "bookkeeping");
        accept(kim, ended);
        end(kim, ended);
        work(over, erik, AssignmentKind.PAYROLL, null);
        work(active, erik, AssignmentKind.PAYROLL, LocalDate.of(2026, 1, 20));
        String bare = scene.client(anna, scene.company());
        String foreign = scene.client(maria, companyOf(bare));
        scene.invitation(maria, foreign, "time-reporting");

        assertThat(filtered(null, service("bookkeeping"))).containsOnly(active, invited);
        assertThat(filtered(State.ENDED, service("bookkeeping"))).containsOnly(over);
        assertThat(filtered(State.ACTIVE, service("invoicing"))).isEmpty();
        assertThat(filtered(null, new ClientFilter(null, "bookkeeping", null, null)))
                .containsOnly(over, bare);
        assertThat(filtered(ClientQuery.ALL.with(ClientStatus.NONE))).containsOnly(over, bare);
        assertThat(filtered(null, new ClientFilter("bookkeeping", "invoicing", null, null)))
                .containsOnly(active);
        assertThat(filtered(null, responsible(erik, null))).containsOnly(invited, over);
        assertThat(filtered(null, responsible(erik, AssignmentKind.PAYROLL))).containsOnly(over);
        assertThat(filtered(null, responsible(anna, AssignmentKind.PAYROLL))).isEmpty();
        assertThat(filtered(null, new ClientFilter(null, null, null, AssignmentKind.BOOKKEEPING)))
                .containsOnly(active, invited, over);
        assertThat(filtered(State.INVITED, responsible(anna, null))).containsOnly(invited);
        assertThat(filtered(null, service("time-reporting"))).isEmpty();
        assertThat(filtered(null, service("no-such"))).isEmpty();
        assertThat(filtered(null, responsible(maria, null))).isEmpty();

        ClientListService.Counts counts = scene.as(
                anna, () -> service(ClientListService.class).counts(query(State.ENDED, service("bookkeeping"))));
        assertThat(counts.all()).isEqualTo(2);
        assertThat(counts.byState())
                .containsOnly(Map.entry(State.ACTIVE, 1L), Map.entry(State.INVITED, 1L), Map.entry(State.ENDED, 1L));
    }

    @Test
    @DisplayName("§5: whoever sees only its own clients finds and counts no others by a filter")
    void aFilterFindsNothingThatOneDoesNotSee() {
        Caller erik = seesOwnOnly(scene.employee(lind, Permission.STANDARD));
        String own = scene.client(anna, scene.company());
        work(own, anna, Set.of(erik.userId()), AssignmentKind.PAYROLL, null);
        scene.invitation(anna, own, "bookkeeping");
        String other = scene.client(anna, scene.company());
        scene.invitation(anna, other, "bookkeeping");
        ClientQuery annas = query(State.INVITED, responsible(anna, null));
        ClientListService list = service(ClientListService.class);

        assertThat(filtered(State.INVITED, responsible(anna, null))).containsOnly(own, other);
        assertThat(scene.as(erik, () -> list.page(annas)).rows())
                .extracting(ClientRow::id)
                .containsExactly(own);
        assertThat(scene.as(erik, () -> list.counts(annas)))
                .isEqualTo(new ClientListService.Counts(1, Map.of(State.INVITED, 1L), 0, 0));
        assertThat(scene.as(
                        erik, () -> service(InvitationListService.class).counts(new InvitationQuery(null, null, null))))
                .isEqualTo(Map.of(State.INVITED, 1L));
    }

    private static Caller seesOwnOnly(Caller employee) {
        return new Caller(
                null,
                employee.userId(),
                employee.name(),
                employee.email(),
                employee.language(),
                employee.companyId(),
                employee.companyName(),
                true,
                employee.role(),
                employee.permission(),
                null,
                true);
    }

    private Company companyOf(String client) {
        return scene.company(scene.as(
                anna, () -> service(Clients.class).get(client, anna.bureauId()).companyId()));
    }

    private void work(String client, Caller responsible, AssignmentKind kind, LocalDate end) {
        work(client, responsible, Set.of(), kind, end);
    }

    private void work(String client, Caller responsible, Set<String> participants, AssignmentKind kind, LocalDate end) {
        scene.as(
                anna,
                () -> service(AssignmentService.class)
                        .add(
                                client,
                                new AssignmentForm(
                                        "Lön",
                                        kind,
                                        responsible.userId(),
                                        participants,
                                        LocalDate.of(2026, 1, 1),
                                        end)));
    }

    private static ClientFilter service(String code) {
        return new ClientFilter(code, null, null, null);
    }

    private static ClientFilter responsible(Caller person, AssignmentKind kind) {
        return new ClientFilter(null, null, person.userId(), kind);
    }

    private static ClientQuery query(State state, ClientFilter filter) {
        return new ClientQuery("norrsken", ClientStatus.of(state), filter, ClientOrder.NAME, false, null, false);
    }

    private List<String> filtered(State state, ClientFilter filter) {
        return filtered(query(state, filter));
    }

    private List<String> filtered(ClientQuery query) {
        return page(query).rows().stream().map(ClientRow::id).toList();
    }

    @Test
    void aFileIsComparedWithTheRegister() {
        String taken = Scene.organisationNumber();
        scene.client(anna, taken, "eva@norrsken.example");
        String file = "kundnr;namn;orgnr;kontaktperson;epost;sprak\n"
                + "1;Ett;%s;E;e@norrsken.example;sv\n".formatted(taken)
                + "2;Två;%s;E;e@norrsken.example;sv\n".formatted(Scene.organisationNumber())
                + "3;Byrån;%s;E;e@norrsken.example;sv\n"
                        .formatted(lind.organisationNumber().value());
        ImportService imports = service(ImportService.class);

        ClientImport preview = scene.as(anna, () -> imports.preview(file.getBytes(StandardCharsets.UTF_8), null));

        assertThat(preview.rows().stream().map(row -> row.problems().size())).containsExactly(1, 0, 1);
    }

    private static final byte[] OWN_HEAD = "Kod;Benämning;Org;Ansvarig;Adress\n1;Ett;559056-7896;E;e@norrsken.example\n"
            .getBytes(StandardCharsets.UTF_8);

    private static final Map<ClientColumn, Integer> OWN_COLUMNS = Map.of(
            ClientColumn.NUMBER, 0,
            ClientColumn.NAME, 1,
            ClientColumn.ORGANISATION_NUMBER, 2,
            ClientColumn.CONTACT_PERSON, 3,
            ClientColumn.EMAIL, 4);

    private ClientImport preview(Caller caller, byte[] file) {
        return scene.as(caller, () -> service(ImportService.class).preview(file, null));
    }

    private void choose(Caller caller, Map<ClientColumn, Integer> columns) {
        scene.as(caller, () -> service(ImportService.class).chooseColumns(OWN_HEAD, null, columns));
    }

    @Test
    void columnsAreChosenOnceForTheBureauAndKept() {
        Caller standard = scene.employee(lind, Permission.STANDARD);
        assertThat(preview(anna, OWN_HEAD).layout().missing()).hasSize(5);
        assertThat(preview(anna, OWN_HEAD).rows()).isEmpty();

        choose(anna, OWN_COLUMNS);

        assertThat(preview(standard, OWN_HEAD).rows()).hasSize(1).allMatch(ClientImport.Row::isGood);
        assertThat(preview(maria, OWN_HEAD).layout().missing()).hasSize(5);
    }

    @Test
    void columnsThatWereChosenAreChosenAnew() {
        choose(anna, OWN_COLUMNS);
        Map<ClientColumn, Integer> changed = new EnumMap<>(OWN_COLUMNS);
        changed.put(ClientColumn.NAME, 3);
        changed.put(ClientColumn.CONTACT_PERSON, 1);
        choose(anna, changed);

        assertThat(preview(anna, OWN_HEAD).layout().columns()).isEqualTo(changed);
    }

    private static final byte[] WITH_LANGUAGE =
            "Kod;Benämning;Org;Ansvarig;Adress;Språk;Lang\n1;Ett;559056-7896;E;e@norrsken.example;xx;yy\n"
                    .getBytes(StandardCharsets.UTF_8);

    @Test
    void aLanguageThatIsSaidNotToBeThereIsNotReadUntilItIsChosen() {
        ImportService imports = service(ImportService.class);
        scene.as(anna, () -> imports.chooseColumns(WITH_LANGUAGE, null, OWN_COLUMNS));
        choose(anna, OWN_COLUMNS);
        assertThat(preview(anna, WITH_LANGUAGE).layout().columns()).isEqualTo(OWN_COLUMNS);

        Map<ClientColumn, Integer> all = new EnumMap<>(OWN_COLUMNS);
        all.put(ClientColumn.LANGUAGE, 5);
        scene.as(anna, () -> imports.chooseColumns(WITH_LANGUAGE, null, all));
        assertThat(preview(anna, WITH_LANGUAGE).layout().columns()).isEqualTo(all);
    }

    @Test
    void aColumnIsChosenThatIsThereAndOnce() {
        Map<ClientColumn, Integer> columns = new EnumMap<>(OWN_COLUMNS);
        columns.remove(ClientColumn.EMAIL);
        Refused.at("email", CommonError.REQUIRED, () -> choose(anna, columns));
        columns.put(ClientColumn.EMAIL, 3);
        Refused.at("email", CommonError.INVALID_CHOICE, () -> choose(anna, columns));
        columns.put(ClientColumn.EMAIL, 5);
        Refused.at("email", CommonError.INVALID_CHOICE, () -> choose(anna, columns));
        columns.put(ClientColumn.EMAIL, -1);
        Refused.at("email", CommonError.INVALID_CHOICE, () -> choose(anna, columns));
        assertThat(preview(anna, OWN_HEAD).rows()).isEmpty();
    }
}
