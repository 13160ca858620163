package se.samverk.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import se.samverk.assignment.AssignmentForm;
import se.samverk.assignment.AssignmentHit;
import se.samverk.assignment.AssignmentKeys;
import se.samverk.assignment.AssignmentKind;
import se.samverk.assignment.AssignmentService;
import se.samverk.client.ClientForm;
import se.samverk.client.ClientKeys;
import se.samverk.client.ClientService;
import se.samverk.lists.ClientListService;
import se.samverk.lists.ClientQuery;
import se.samverk.lists.ClientRow;
import se.samverk.log.LogQuery;
import se.samverk.log.LogRow;
import se.samverk.log.LogService;
import se.samverk.shared.Keyset;
import se.samverk.shared.StoredKeys;
import se.samverk.shared.Time;
import se.samverk.testing.OnBothDatabases;

/** What is kept of texts to sort by and to find: the same on both databases, whatever rules made it. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
@OnBothDatabases
class KeysStoryTest extends Story {

    private static final List<String> IN_ORDER = List.of(
            "Berg Öst",
            "Bergqvist",
            "Dora",
            "Đorđe",
            "Lukas",
            "Łukasz",
            "Noréns",
            "Vallin",
            "Valter",
            "Wallin",
            "Walter",
            "Zeta",
            "Åberg",
            "Ängel",
            "Öst");

    private final Map<String, String> clients = new LinkedHashMap<>();

    private void registerAll() {
        List<String> names = new ArrayList<>(IN_ORDER);
        Collections.shuffle(names, new Random(1));
        names.forEach(name -> clients.put(name, register(name)));
    }

    private String register(String name) {
        return scene.as(
                anna,
                () -> service(ClientService.class)
                        .register(new ClientForm.Entered(
                                "A" + clients.size(),
                                name,
                                Scene.organisationNumber(),
                                "Renée Dvořák",
                                "faktura@" + (clients.size() + 10) + ".berghem.example",
                                "sv")));
    }

    private List<String> list(String search) {
        return scene
                .as(
                        anna,
                        () -> service(ClientListService.class).page(new ClientQuery(search, null, false, null, false)))
                .rows()
                .stream()
                .map(ClientRow::name)
                .toList();
    }

    @Test
    @DisplayName("The list is in the order of Swedish, on either database")
    void order() {
        registerAll();

        assertThat(list(null)).isEqualTo(IN_ORDER);
    }

    @Test
    @DisplayName("A client is found without accents, by its contact person and by its address")
    void search() {
        registerAll();

        assertThat(list("norens")).containsExactly("Noréns");
        assertThat(list("NORÉNS")).containsExactly("Noréns");
        assertThat(list("lukasz")).containsExactly("Łukasz");
        assertThat(list("ost")).isEmpty();
        assertThat(list("öst")).containsExactly("Berg Öst", "Öst");
        assertThat(list("rene dvorak")).hasSize(IN_ORDER.size());
        assertThat(list("faktura@10.berghem.example")).hasSize(1);
        assertThat(list("berghem łukasz")).containsExactly("Łukasz");
        assertThat(list("example")).isEmpty();
        String number = scene.as(anna, () -> service(ClientService.class).view(clients.get("Zeta")))
                .organisationNumber();
        assertThat(list("16" + number.replace("-", ""))).containsExactly("Zeta");
    }

    private void assign(String client, String name) {
        scene.as(
                anna,
                () -> service(AssignmentService.class)
                        .add(
                                clients.get(client),
                                new AssignmentForm(
                                        name,
                                        AssignmentKind.values()[0],
                                        anna.userId(),
                                        Set.of(),
                                        Time.today(scene.clock),
                                        null)));
    }

    private List<String> assignments(String search) {
        return scene.as(anna, () -> service(AssignmentService.class).search(search)).stream()
                .map(AssignmentHit::name)
                .toList();
    }

    @Test
    @DisplayName("Assignments are found and sorted alike")
    void assignmentsToo() {
        registerAll();
        assign("Noréns", "Wiens revision");
        assign("Noréns", "Revision Åre");
        assign("Łukasz", "Viken, révision");

        assertThat(assignments("revision")).containsExactly("Revision Åre", "Viken, révision", "Wiens revision");
        assertThat(assignments("norens RÉVISION")).containsExactly("Revision Åre", "Wiens revision");
        assertThat(assignments("norens")).isEmpty();
        assertThat(assignments("are")).isEmpty();
        assertThat(assignments("lukasz vik")).containsExactly("Viken, révision");
    }

    @Test
    @DisplayName("So is what the log tells of a client")
    void theLogToo() {
        registerAll();

        for (String asked : List.of("norens", "Noréns", "dvorak noréns")) {
            LogQuery query = new LogQuery(null, null, null, null, asked);
            assertThat(scene.as(anna, () -> service(LogService.class).page(query, Keyset.FIRST))
                            .rows())
                    .extracting(LogRow::clientName)
                    .containsExactly("Noréns");
        }
    }

    @Test
    @DisplayName("What other rules have made is made anew at the start, once")
    void renewed() {
        registerAll();
        assign("Noréns", "Wiens revision");
        scene.server.inDatabase(em -> {
            em.createNativeQuery("delete from client_word").executeUpdate();
            em.createNativeQuery("update client set sort_key = 'ff', number_key = 'ff', key_rules = '0/52.1'")
                    .executeUpdate();
            return em.createNativeQuery("update assignment set sort_key = '', words = '', key_rules = ''")
                    .executeUpdate();
        });
        assertThat(list("norens")).isEmpty();

        for (StoredKeys kept : List.of(service(ClientKeys.class), service(AssignmentKeys.class))) {
            assertThat(kept.renewSome()).isTrue();
            assertThat(kept.renewSome()).isFalse();
        }

        assertThat(list(null)).isEqualTo(IN_ORDER);
        assertThat(list("norens")).containsExactly("Noréns");
        assertThat(assignments("wiens")).containsExactly("Wiens revision");
    }

    @Test
    @DisplayName("A client that is changed is found by what it is called now")
    void changed() {
        registerAll();
        String client = clients.get("Zeta");
        scene.as(anna, () -> {
            service(ClientService.class)
                    .change(
                            client,
                            new ClientForm.Entered("Z1", "Walther", null, "Bo Ek", "bo@ek.example", "sv"),
                            service(ClientService.class).view(client).version());
            return null;
        });

        assertThat(list("zeta")).isEmpty();
        assertThat(list("bo ek")).containsExactly("Walther");
        assertThat(list(null)).containsSubsequence("Walter", "Walther", "Åberg");
    }
}
