package se.samverk.container;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverk.container.World.BOOKKEEPING;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.samverk.assignment.AssignmentKind;
import se.samverk.bulk.BulkInvitation;
import se.samverk.bulk.ExportList;
import se.samverk.bulk.ExportSettings;
import se.samverk.bulk.RunStartService;
import se.samverk.catalogue.InvoiceRecipient;
import se.samverk.client.ClientForm;
import se.samverk.client.ClientImport;
import se.samverk.client.ImportService;
import se.samverk.container.World.Bureau;
import se.samverk.container.World.Entry;
import se.samverk.lists.ClientQuery;
import se.samverk.run.RunService;
import se.samverk.run.RunView;
import se.samverk.shared.Language;
import se.samverk.table.TableFormat;
import se.samverk.testing.Numbers;

/** That the server itself does what has been started, while nobody waits for it. */
@ArquillianTest
class BackgroundRunIT {

    @Inject
    World world;

    @Inject
    Database database;

    @Inject
    Runs runs;

    @Inject
    Threads threads;

    @Inject
    ImportService imports;

    @Inject
    RunStartService starts;

    @Inject
    RunService runService;

    private ClientImport file(ClientForm.Entered... rows) {
        StringBuilder file = new StringBuilder("kundnr;namn;orgnr;kontaktperson;epost;sprak\n");
        for (ClientForm.Entered row : rows) {
            file.append(String.join(
                            ";",
                            row.number(),
                            row.name(),
                            row.organisationNumber(),
                            row.contactPerson(),
                            row.email(),
                            row.language())
                    + "\n");
        }
        return imports.preview(file.toString().getBytes(StandardCharsets.UTF_8), null);
    }

    private static ClientForm.Entered entered() {
        return World.entered(Numbers.organisationNumber(), "sv");
    }

    private List<String> register(Bureau bureau) {
        return database.column("select company_id from client where bureau_id = ?", bureau.id());
    }

    @Test
    @DisplayName("An import registers each client by itself, and records who did it from where")
    void imports() {
        Bureau bureau = world.bureau();
        world.is(bureau.standard());

        String run = starts.startImport(file(entered(), entered()), "kunder.csv");
        runs.awaitEnd(run);

        assertThat(runs.outcomes(run)).containsExactly("DONE", "DONE");
        assertThat(register(bureau)).hasSize(2);
        assertThat(database.rows(
                        "select user_id, address from audit_entry"
                                + " where bureau_id = ? and action = 'CLIENT_REGISTERED'",
                        bureau.id()))
                .hasSize(2)
                .containsOnly(List.of(bureau.standard().userId(), World.ADDRESS));
    }

    @Test
    @DisplayName("Import: two bureaus import the same new companies, in opposite order, at once")
    void importsTheSameCompaniesForTwoBureaus() {
        Bureau one = world.bureau();
        Bureau two = world.bureau();
        for (int round = 0; round < 3; round++) {
            ClientForm.Entered first = entered();
            ClientForm.Entered second = entered();
            world.is(one.full());
            ClientImport ofOne = file(first, second);
            world.is(two.full());
            ClientImport ofTwo = file(second, first);

            assertThat(threads.atOnce(importing(one, ofOne), importing(two, ofTwo)))
                    .containsOnly(Threads.DONE);
        }
        database.column("select id from batch_run where bureau_id in (?, ?)", one.id(), two.id())
                .forEach(runs::awaitEnd);
        assertThat(register(one)).hasSize(6);
        assertThat(register(two)).containsExactlyInAnyOrderElementsOf(register(one));
    }

    private Runnable importing(Bureau bureau, ClientImport file) {
        return () -> {
            world.is(bureau.full());
            starts.startImport(file, "kunder.csv");
        };
    }

    @Test
    @DisplayName("S1, D8a: many are invited, each with its own or a new assignment")
    void invites() {
        Bureau bureau = world.bureau();
        Entry one = world.newClient(bureau);
        Entry two = world.newClient(bureau);
        world.is(bureau.full());

        String run = starts.startInvitations(
                new BulkInvitation(
                        BOOKKEEPING,
                        "standard",
                        12,
                        InvoiceRecipient.CLIENT,
                        "Hej!",
                        "Bokföring",
                        AssignmentKind.BOOKKEEPING),
                List.of(
                        new BulkInvitation.Recipient(one.id(), "Ett", one.assignmentId()),
                        new BulkInvitation.Recipient(two.id(), "Två", null)));
        runs.awaitEnd(run);

        assertThat(runs.outcomes(run)).containsExactly("DONE", "DONE");
        assertThat(linked(one)).isEqualTo(one.assignmentId());
        assertThat(linked(two)).isNotEqualTo(two.assignmentId());
        assertThat(database.value("select name from assignment where id = ?", linked(two)))
                .isEqualTo("Bokföring");
        assertThat(Stream.of(one, two).map(Entry::email))
                .allSatisfy(email -> assertThat(database.column(
                                "select template from outbox_mail" + " where recipient_email = ?", email))
                        .containsExactly("INVITATION"));
    }

    private String linked(Entry client) {
        return database.value("select assignment_id from collaboration where client_id = ?", client.id());
    }

    @Test
    @DisplayName("An export makes a file of all that the list shows, and of nothing else")
    void exports() {
        Bureau bureau = world.bureau();
        Entry own = world.newClient(bureau);
        Entry foreign = world.newClient(world.bureau());
        world.is(bureau.full());

        for (TableFormat format : TableFormat.values()) {
            String id = starts.startExport(ExportSettings.of(ExportList.CLIENTS, format, Language.EN, ClientQuery.ALL));
            runs.awaitEnd(id);

            RunView run = runService.view(id);
            assertThat(run.done()).isEqualTo(run.total()).isEqualTo(1);
            assertThat(runService.fileParts(id)).isOne();
            assertThat(runService.filePart(id, 0)).isNotEmpty();
            if (format == TableFormat.CSV) {
                assertThat(new String(runService.filePart(id, 0), StandardCharsets.UTF_8))
                        .contains("Contact person", own.email())
                        .doesNotContain(foreign.email());
            }
        }
    }
}
