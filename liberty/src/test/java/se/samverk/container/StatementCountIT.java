package se.samverk.container;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverk.container.World.BOOKKEEPING;
import static se.samverk.container.World.INVOICING;
import static se.samverk.container.World.TIME_REPORTING;

import jakarta.inject.Inject;
import java.util.List;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.samverk.access.AccessService;
import se.samverk.assignment.AssignmentKind;
import se.samverk.assignment.AssignmentService;
import se.samverk.assignment.Handover;
import se.samverk.assignment.StaffingService;
import se.samverk.collaboration.Aftermath;
import se.samverk.collaboration.AnswerService;
import se.samverk.collaboration.CollaborationService;
import se.samverk.collaboration.EndingService;
import se.samverk.collaboration.EndingService.When;
import se.samverk.collaboration.InvitationService;
import se.samverk.collaboration.LinkingService;
import se.samverk.collaboration.Need;
import se.samverk.container.World.Bureau;
import se.samverk.container.World.Entry;
import se.samverk.container.World.Firm;
import se.samverk.identity.UserId;
import se.samverk.letter.SentMailService;
import se.samverk.lists.ClientFilter;
import se.samverk.lists.ClientListService;
import se.samverk.lists.ClientOrder;
import se.samverk.lists.ClientQuery;
import se.samverk.lists.ClientStatus;
import se.samverk.lists.InvitationListService;
import se.samverk.lists.InvitationQuery;
import se.samverk.log.LogQuery;
import se.samverk.log.LogService;
import se.samverk.shared.Keyset;
import se.samverk.workspace.WorkspaceAccess;

/** That a page or a command sends as many statements for much data as for little. */
@ArquillianTest
class StatementCountIT {

    private static final List<String> FURTHER = List.of(INVOICING, TIME_REPORTING, "documents", "expenses");

    @Inject
    World world;

    @Inject
    Statements statements;

    @Inject
    ClientListService clientList;

    @Inject
    CollaborationService collaborations;

    @Inject
    AssignmentService assignments;

    @Inject
    InvitationService invitations;

    @Inject
    InvitationListService sentInvitations;

    @Inject
    AnswerService answers;

    @Inject
    EndingService endings;

    @Inject
    LinkingService linking;

    @Inject
    SentMailService sentMails;

    @Inject
    LogService log;

    @Inject
    AccessService access;

    @Inject
    WorkspaceAccess workspaces;

    @Inject
    StaffingService staffing;

    private static final InvitationQuery ALL_INVITATIONS = new InvitationQuery(null, null, null);

    /** As many for the second as for the first; they are shown when they differ. */
    private static void assertAsMany(List<String> first, List<String> second) {
        assertThat(second).hasSameSizeAs(first);
    }

    @Test
    @DisplayName("The client list: two statements for 3 clients and for 25, each with a service")
    void clientList() {
        Bureau bureau = world.bureau();
        addClients(bureau, 3);
        List<String> few = listed(bureau);
        addClients(bureau, 22);

        List<String> many = listed(bureau);

        assertThat(few).hasSize(2);
        assertAsMany(few, many);
    }

    private void addClients(Bureau bureau, int count) {
        for (int i = 0; i < count; i++) {
            world.invite(world.newClient(bureau), BOOKKEEPING);
        }
    }

    private List<String> listed(Bureau bureau) {
        world.is(bureau.full());
        return statements.of(() -> clientList.page(ClientQuery.ALL));
    }

    @Test
    @DisplayName("The client list, with every filter and its counts: six statements for 3 and for 25")
    void filteredClientList() {
        Bureau bureau = world.bureau();
        addClients(bureau, 3);
        List<String> few = filtered(bureau);
        addClients(bureau, 22);

        assertThat(few).hasSize(6);
        assertAsMany(few, filtered(bureau));
    }

    private List<String> filtered(Bureau bureau) {
        ClientFilter filter =
                new ClientFilter(BOOKKEEPING, INVOICING, bureau.full().userId(), AssignmentKind.BOOKKEEPING);
        ClientQuery query =
                new ClientQuery("kund", ClientStatus.INVITED, filter, ClientOrder.NUMBER, true, null, false);
        world.is(bureau.full());
        return statements.of(() -> {
            assertThat(clientList.page(query).rows()).isNotEmpty();
            clientList.counts(query);
        });
    }

    @Test
    @DisplayName("The clients that need an action: two statements for 3 and for 25, each unlinked")
    void clientsThatNeedAnAction() {
        Bureau bureau = world.bureau();
        addUnlinkedClients(bureau, 3);
        List<String> few = needing(bureau);
        addUnlinkedClients(bureau, 22);

        assertThat(few).hasSize(2);
        assertAsMany(few, needing(bureau));
    }

    private void addUnlinkedClients(Bureau bureau, int count) {
        for (int i = 0; i < count; i++) {
            world.unlink(world.invite(world.newClient(bureau), BOOKKEEPING));
        }
    }

    private List<String> needing(Bureau bureau) {
        ClientQuery query = ClientQuery.ALL.with(ClientStatus.ACTION);
        world.is(bureau.full());
        return statements.of(() -> assertThat(clientList.page(query).rows())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.services().get(0).needs()).containsExactly(Need.LINK)));
    }

    @Test
    @DisplayName("A client's collaborations, in both portals: as many for one as for five")
    void collaborationsOfOneClient() {
        Firm firm = world.firm();
        Entry client = world.client(world.bureau(), firm);
        world.active(client, firm, BOOKKEEPING);
        List<String> atBureau = shownToTheBureau(client);
        List<String> atClient = shownToTheFirm(firm);
        FURTHER.forEach(service -> world.active(client, firm, service));

        assertAsMany(atBureau, shownToTheBureau(client));
        assertAsMany(atClient, shownToTheFirm(firm));
    }

    private List<String> shownToTheBureau(Entry client) {
        world.is(client.bureau().full());
        return statements.of(() -> {
            collaborations.ofClient(client.id());
            sentInvitations.page(ALL_INVITATIONS, Keyset.FIRST);
            sentInvitations.counts(ALL_INVITATIONS);
            assignments.list(client.id());
        });
    }

    private List<String> shownToTheFirm(Firm firm) {
        world.is(firm.administrator());
        return statements.of(() -> {
            collaborations.ownOpen();
            collaborations.own();
        });
    }

    @Test
    @DisplayName("Invite, accept and end: as many beside four other collaborations as alone")
    void commands() {
        List<List<String>> alone = commands(List.of());

        List<List<String>> besideOthers = commands(FURTHER);

        for (int i = 0; i < alone.size(); i++) {
            assertThat(besideOthers.get(i)).as("command %d", i).hasSameSizeAs(alone.get(i));
        }
    }

    /** The statements of the three commands at a client that has these services already. */
    private List<List<String>> commands(List<String> services) {
        Firm firm = world.firm();
        Entry client = world.client(world.bureau(), firm);
        // At least one, so that the first acceptance does not bind and the ending does not free.
        world.active(client, firm, "payroll");
        services.forEach(service -> world.active(client, firm, service));
        String[] id = new String[1];
        world.is(client.bureau().full());
        List<String> inviting = statements.of(() -> id[0] = invitations.invite(World.form(client, BOOKKEEPING)));
        world.is(firm.administrator());
        List<String> accepting = statements.of(() -> answers.accept(id[0]));
        int version = world.version(firm.administrator(), id[0]);
        List<String> ending = statements.of(() -> endings.end(id[0], When.TODAY, Aftermath.CONTINUES_ALONE, version));
        return List.of(inviting, accepting, ending);
    }

    @Test
    @DisplayName("S8: the lists of maintenance: one statement for a few rows and for a full page")
    void maintenance() {
        Bureau bureau = world.bureau();
        addClients(bureau, 2);
        List<String> few = maintained(bureau);
        addClients(bureau, 24);

        assertThat(few).hasSize(3);
        assertAsMany(few, maintained(bureau));
    }

    private List<String> maintained(Bureau bureau) {
        world.is(bureau.full());
        return statements.of(() -> {
            linking.page(true, null, Keyset.FIRST);
            sentMails.page(null, Keyset.FIRST);
            log.page(LogQuery.ALL, Keyset.FIRST);
        });
    }

    @Test
    @DisplayName("D7a, D8b: a decision, and a preview of a replacement, whatever there is besides")
    void decisions() {
        Firm firm = world.firm();
        Entry client = world.client(world.bureau(), firm);
        world.active(client, firm, BOOKKEEPING);
        List<String> alone = decided(client);
        FURTHER.forEach(service -> world.active(client, firm, service));
        addClients(client.bureau(), 5);

        assertAsMany(alone, decided(client));
    }

    private List<String> decided(Entry client) {
        Bureau bureau = client.bureau();
        world.is(bureau.full());
        return statements.of(() -> {
            workspaces.admit(bureau.full(), client.companyId(), BOOKKEEPING);
            access.explain(new UserId(bureau.standard().userId()), client.id(), BOOKKEEPING);
            staffing.preview(
                    new Handover(bureau.full().userId(), bureau.standard().userId()));
        });
    }
}
