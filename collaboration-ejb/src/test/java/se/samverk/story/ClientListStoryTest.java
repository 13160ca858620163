package se.samverk.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import se.samverk.bulk.BulkInvitationService;
import se.samverk.client.ClientForm;
import se.samverk.client.ClientService;
import se.samverk.collaboration.InvitationService;
import se.samverk.collaboration.State;
import se.samverk.lists.ClientFilter;
import se.samverk.lists.ClientListService;
import se.samverk.lists.ClientOrder;
import se.samverk.lists.ClientQuery;
import se.samverk.lists.ClientRow;
import se.samverk.lists.ClientStatus;
import se.samverk.lists.CollaborationListService;
import se.samverk.lists.CollaborationRow;
import se.samverk.shared.Page;
import se.samverk.testing.OnBothDatabases;

/** The orders of the client list, and its chips. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
@OnBothDatabases
class ClientListStoryTest extends Story {

    private static final int PIECE = 4;

    /** Registered in this order; two names, and two numbers that are alike but for a zero. */
    private static final List<String> NUMBERS =
            List.of("10", "2", "K9", "K10", "007", "7", "1001", "9", "K9-2", "0", "Ö1", "A1", "99");

    private void registerAll() {
        for (String number : NUMBERS) {
            String name = number.length() % 2 == 0 ? "Åkanten" : "Solrosen";
            scene.as(
                    anna,
                    () -> service(ClientService.class)
                            .register(new ClientForm.Entered(
                                    number,
                                    name,
                                    Scene.organisationNumber(),
                                    "Eva Norr",
                                    "eva@norrsken.example",
                                    "sv")));
        }
    }

    private static ClientQuery query(ClientOrder order, boolean descending, String from, boolean backwards) {
        return new ClientQuery(null, null, ClientFilter.NONE, order, descending, from, backwards);
    }

    private Page<ClientRow> piece(ClientQuery query) {
        return scene.as(anna, () -> service(ClientListService.class).piece(query, PIECE));
    }

    /** The numbers of all clients, read piece by piece to the end and back to the beginning. */
    private List<String> read(ClientOrder order, boolean descending) {
        List<String> forwards = new ArrayList<>();
        Page<ClientRow> page = piece(query(order, descending, null, false));
        assertThat(page.before()).isNull();
        while (page.after() != null) {
            page.rows().forEach(row -> forwards.add(row.number()));
            assertThat(forwards).hasSizeLessThan(NUMBERS.size());
            page = piece(query(order, descending, page.after(), false));
        }
        page.rows().forEach(row -> forwards.add(row.number()));
        List<String> backwards = new ArrayList<>();
        while (true) {
            List<ClientRow> rows = new ArrayList<>(page.rows());
            Collections.reverse(rows);
            rows.forEach(row -> backwards.add(row.number()));
            assertThat(backwards).hasSizeLessThanOrEqualTo(NUMBERS.size());
            if (page.before() == null) {
                break;
            }
            page = piece(query(order, descending, page.before(), true));
        }
        Collections.reverse(backwards);
        assertThat(backwards).isEqualTo(forwards);
        return forwards;
    }

    @Test
    @DisplayName("A page is gone on from by an id alone, and by one of nobody's from the start")
    void theAddressTellsNoNumber() {
        registerAll();
        Page<ClientRow> first = piece(query(ClientOrder.NUMBER, false, null, false));

        assertThat(first.after())
                .isEqualTo(first.rows().get(first.rows().size() - 1).id());
        String foreign = scene.client(maria, scene.company());
        for (String other : List.of(foreign, "nobody")) {
            assertThat(piece(query(ClientOrder.NUMBER, false, other, false)).rows())
                    .isEqualTo(first.rows());
        }
    }

    @Test
    @DisplayName("By name, number or registration, both ways: each client once, ties included")
    void orders() {
        registerAll();

        for (ClientOrder order : ClientOrder.values()) {
            List<String> ascending = read(order, false);
            assertThat(ascending).containsExactlyInAnyOrderElementsOf(NUMBERS);
            List<String> descending = read(order, true);
            Collections.reverse(descending);
            assertThat(descending).as(order.name()).isEqualTo(ascending);
        }
        assertThat(read(ClientOrder.NUMBER, false))
                .containsExactly("0", "2", "007", "7", "9", "10", "99", "1001", "A1", "K9", "K9-2", "K10", "Ö1");
        assertThat(read(ClientOrder.REGISTERED, false)).isEqualTo(NUMBERS);
        assertThat(read(ClientOrder.NAME, false))
                .startsWith("2", "K10", "007", "7", "9", "0", "10")
                .endsWith("99");
    }

    @Test
    void manyAreInvitedInTheOrderOfTheList() {
        registerAll();
        ClientQuery query = query(ClientOrder.NUMBER, true, null, false);

        assertThat(scene.as(anna, () -> service(BulkInvitationService.class).candidates("bookkeeping", query))
                        .clients())
                .extracting(BulkInvitationService.Candidate::number)
                .startsWith("Ö1", "K10", "K9-2")
                .endsWith("2", "0");
    }

    @Test
    void aCursorThatIsNoneLeadsNowhereElse() {
        registerAll();

        for (ClientOrder order : ClientOrder.values()) {
            assertThat(piece(query(order, false, ".", false)).rows()).hasSize(PIECE);
            assertThat(piece(query(order, true, "x", true)).rows()).hasSizeLessThan(PIECE + 1);
        }
    }

    @Test
    @DisplayName("Not activated: clients with nothing open, counted beside the states")
    void nothingOpen() {
        String invited = scene.client(anna, scene.company());
        scene.invitation(anna, invited, "bookkeeping");
        String revoked = scene.client(anna, scene.company());
        String invitation = scene.invitation(anna, revoked, "bookkeeping");
        scene.as(anna, () -> service(InvitationService.class).revoke(invitation));
        String bare = scene.client(anna, scene.company());
        scene.client(maria, scene.company());

        ClientQuery none = ClientQuery.ALL.with(ClientStatus.NONE);
        assertThat(piece(none).rows()).extracting(ClientRow::id).containsExactlyInAnyOrder(revoked, bare);
        ClientListService.Counts counts =
                scene.as(anna, () -> service(ClientListService.class).counts(none));
        assertThat(counts.all()).isEqualTo(3);
        assertThat(counts.of(ClientStatus.NONE)).isEqualTo(2);
        assertThat(counts.of(ClientStatus.INVITED)).isEqualTo(1);
        assertThat(counts.of(ClientStatus.REVOKED)).isEqualTo(1);
        assertThat(counts.of(ClientStatus.ACTION)).isZero();
        // Their collaborations are those that are over.
        Page<CollaborationRow> over =
                scene.as(anna, () -> service(CollaborationListService.class).piece(none, null, PIECE));
        assertThat(over.rows()).extracting(CollaborationRow::state).containsExactly(State.REVOKED);
    }
}
