package se.samverk.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import se.samverk.bulk.BulkInvitationService;
import se.samverk.client.ClientForm;
import se.samverk.client.ClientService;
import se.samverk.client.ClientView;
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
import se.samverk.shared.SortKey;
import se.samverk.testing.OnBothDatabases;

/** The orders of the client list, and its chips. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
@OnBothDatabases
class ClientListStoryTest extends Story {

    private static final int PIECE = 4;
    private static final int PAGE = 25;

    /** Registered in this order; two names, and two numbers that are alike but for a zero. */
    private static final List<String> NUMBERS =
            List.of("10", "2", "K9", "K10", "007", "7", "1001", "9", "K9-2", "0", "Ö1", "A1", "99");

    private void registerAll() {
        NUMBERS.forEach(number -> register(number, number.length() % 2 == 0 ? "Åkanten" : "Solrosen"));
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
    @DisplayName("The address of a page tells no number, which may be a person's")
    void theAddressTellsNoNumber() {
        register("19811228-9874", "Åkanten");
        registerAll();

        String cursor = piece(query(ClientOrder.NUMBER, false, null, false)).after();
        assertThat(cursor).matches("[A-Za-z0-9_-]{60,1000}").doesNotContain("811228");
        assertThat(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.ISO_8859_1))
                .doesNotContain(SortKey.ofNumber("007"), "9874");
    }

    /** Which eleven clients there are, in the order of their names, and the numbers they have. */
    private Map<String, String> elevenByName() {
        Map<String, String> clients = new LinkedHashMap<>();
        for (String name : List.of("Ada", "Bo", "Cia", "Dan", "Eva", "Fia", "Gun", "Hans", "Ida", "Jan", "Kim")) {
            clients.put(name, register(String.valueOf(clients.size() + 1), name));
        }
        return clients;
    }

    private String register(String number, String name) {
        return scene.as(
                anna,
                () -> service(ClientService.class)
                        .register(new ClientForm.Entered(
                                number, name, Scene.organisationNumber(), "Eva Norr", "eva@norrsken.example", "sv")));
    }

    private void rename(String client, String name) {
        scene.as(anna, () -> {
            ClientView shown = service(ClientService.class).view(client);
            service(ClientService.class)
                    .change(
                            client,
                            new ClientForm.Entered(
                                    shown.number(),
                                    name,
                                    shown.organisationNumber(),
                                    shown.contactPerson(),
                                    shown.email(),
                                    "sv"),
                            shown.version());
            return null;
        });
    }

    private List<String> names(String cursor, boolean backwards, boolean descending) {
        return piece(query(ClientOrder.NAME, descending, cursor, backwards)).rows().stream()
                .map(ClientRow::name)
                .toList();
    }

    @Test
    @DisplayName("The next page goes on from where the reader was, wherever the last row has gone")
    void theLastRowIsRenamed() {
        Map<String, String> clients = elevenByName();
        Page<ClientRow> first = piece(query(ClientOrder.NAME, false, null, false));

        rename(clients.get("Dan"), "Öster");
        assertThat(names(first.after(), false, false)).containsExactly("Eva", "Fia", "Gun", "Hans");
        rename(clients.get("Dan"), "Abba");
        assertThat(names(first.after(), false, false)).containsExactly("Eva", "Fia", "Gun", "Hans");
        register("12", "Disa");
        assertThat(names(first.after(), false, false)).containsExactly("Disa", "Eva", "Fia", "Gun");
        register("13", "Allan");
        assertThat(names(first.after(), false, false)).containsExactly("Disa", "Eva", "Fia", "Gun");
    }

    @Test
    @DisplayName("So does the previous page, and the list from Ö to A")
    void theFirstRowIsRenamed() {
        Map<String, String> clients = elevenByName();
        Page<ClientRow> first = piece(query(ClientOrder.NAME, false, null, false));
        Page<ClientRow> second = piece(query(ClientOrder.NAME, false, first.after(), false));
        Page<ClientRow> last = piece(query(ClientOrder.NAME, true, null, false));

        rename(clients.get("Eva"), "Öster");
        assertThat(names(second.before(), true, false)).containsExactly("Ada", "Bo", "Cia", "Dan");
        rename(clients.get("Hans"), "Abba");
        Page<ClientRow> before = piece(query(ClientOrder.NAME, false, second.before(), true));
        assertThat(before.rows()).extracting(ClientRow::name).containsExactly("Ada", "Bo", "Cia", "Dan");
        assertThat(names(before.before(), true, false)).containsExactly("Abba");
        assertThat(names(second.after(), false, false)).containsExactly("Ida", "Jan", "Kim", "Öster");
        assertThat(names(last.after(), false, true)).containsExactly("Gun", "Fia", "Dan", "Cia");
    }

    @Test
    @DisplayName("A file has each client once that was there all the time")
    void aFileIsReadOn() {
        Map<String, String> clients = elevenByName();
        List<String> read = new ArrayList<>();
        String cursor = null;
        do {
            Page<ClientRow> piece = piece(query(ClientOrder.NAME, false, cursor, false));
            piece.rows().forEach(row -> read.add(row.name()));
            cursor = piece.after();
            rename(clients.get("Dan"), "Öster");
            rename(clients.get("Hans"), "Abba");
        } while (cursor != null);

        assertThat(read).containsExactly("Ada", "Bo", "Cia", "Dan", "Eva", "Fia", "Gun", "Ida", "Jan", "Kim", "Öster");
    }

    @Test
    @DisplayName("Where nothing is left in the direction one went, one is at that end of the list")
    void nothingIsLeft() {
        Map<String, String> clients = new LinkedHashMap<>();
        for (int i = 0; i < PAGE + 1; i++) {
            clients.put("Bo" + i, register(String.valueOf(i), "Bo %02d".formatted(i)));
        }
        Page<ClientRow> first = page(null, false);
        rename(clients.get("Bo" + PAGE), "Ada");
        Page<ClientRow> end = page(first.after(), false);
        assertThat(end.rows()).hasSize(PAGE).extracting(ClientRow::name).endsWith("Bo 24");
        assertThat(end.after()).isNull();
        assertThat(page(end.before(), true).rows()).extracting(ClientRow::name).containsExactly("Ada");
        rename(clients.get("Bo" + PAGE), "Öster");
        Page<ClientRow> beginning = page(end.before(), true);
        assertThat(beginning.rows()).hasSize(PAGE).extracting(ClientRow::name).startsWith("Bo 00");
        assertThat(beginning.before()).isNull();
    }

    private Page<ClientRow> page(String cursor, boolean backwards) {
        return scene.as(
                anna, () -> service(ClientListService.class).page(query(ClientOrder.NAME, false, cursor, backwards)));
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
    void aCursorThatIsNoneOfThisListShowsTheFirstPage() {
        registerAll();
        String ofAnother =
                piece(query(ClientOrder.REGISTERED, false, null, false)).after();

        for (ClientOrder order : List.of(ClientOrder.NAME, ClientOrder.NUMBER)) {
            List<ClientRow> first = piece(query(order, false, null, false)).rows();
            for (String cursor : List.of(
                    ".", "x", "", "AAAA".repeat(50), ofAnother, first.get(2).id())) {
                assertThat(piece(query(order, false, cursor, false)).rows()).isEqualTo(first);
                assertThat(piece(query(order, false, cursor, true)).rows()).isEqualTo(first);
            }
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
