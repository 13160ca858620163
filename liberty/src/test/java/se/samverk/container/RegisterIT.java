package se.samverk.container;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverk.container.Refusal.assertRefused;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.samverk.client.ClientError;
import se.samverk.client.ClientForm.Entered;
import se.samverk.client.ClientImport;
import se.samverk.client.ClientService;
import se.samverk.client.ClientView;
import se.samverk.client.ImportService;
import se.samverk.company.Companies;
import se.samverk.container.World.Bureau;
import se.samverk.container.World.Entry;
import se.samverk.shared.CommonError;
import se.samverk.testing.Numbers;

/** A bureau's client register: one by one, from a file, and by several at the same instant. */
@ArquillianTest
class RegisterIT {

    @Inject
    World world;

    @Inject
    Database database;

    @Inject
    Threads threads;

    @Inject
    ClientService clients;

    @Inject
    ImportService imports;

    @Inject
    Companies companies;

    private static Entered entered() {
        return World.entered(Numbers.organisationNumber(), "sv");
    }

    private static byte[] file(Entered... rows) {
        Stream<String> lines = Stream.of(rows)
                .map(row -> String.join(
                        ";",
                        row.number(),
                        row.name(),
                        row.organisationNumber(),
                        row.contactPerson(),
                        row.email(),
                        row.language()));
        String header = "kundnr;namn;orgnr;kontaktperson;epost;sprak";
        return String.join("\n", Stream.concat(Stream.of(header), lines).toList())
                .getBytes(StandardCharsets.UTF_8);
    }

    private List<String> registered(Bureau bureau) {
        return database.column(
                "select client_number from client where bureau_id = ? order by client_number", bureau.id());
    }

    @Test
    @DisplayName("§1: a new client brings its company onto the platform, with a customer number")
    void bringsTheCompany() {
        Bureau bureau = world.bureau();
        world.is(bureau.standard());
        Entered entered = entered();

        ClientView view = clients.view(clients.register(entered));

        assertThat(view.organisationNumber()).isEqualTo(entered.organisationNumber());
        assertThat(view.customerNumber()).matches("[1-9]\\d{7}");
        assertThat(database.recorded(view.id())).containsExactly("CLIENT_REGISTERED");
    }

    @Test
    @DisplayName("§1: the same company or client number twice, or the own company, is refused")
    void refusesDuplicates() {
        Bureau bureau = world.bureau();
        world.is(bureau.full());
        Entered first = entered();
        clients.register(first);
        Entered other = entered();

        assertRefused(
                ClientError.DUPLICATE_CLIENT,
                "organisationNumber",
                () -> clients.register(World.entered(first.organisationNumber(), "sv")));
        assertRefused(
                ClientError.DUPLICATE_CLIENT_NUMBER, "number", () -> clients.register(numbered(other, first.number())));
        String own = companies.get(bureau.id()).organisationNumber().value();
        assertRefused(ClientError.OWN_COMPANY, "organisationNumber", () -> clients.register(World.entered(own, "sv")));

        assertThat(registered(bureau)).containsExactly(first.number());
        assertThat(database.column("select id from company where organisation_number = ?", other.organisationNumber()))
                .isEmpty();
    }

    private static Entered numbered(Entered entered, String number) {
        return new Entered(
                number,
                entered.name(),
                entered.organisationNumber(),
                entered.contactPerson(),
                entered.email(),
                entered.language());
    }

    @Test
    @DisplayName("§1: what somebody else saved first is not overwritten")
    void refusesAStaleChange() {
        Entry client = world.newClient(world.bureau());
        int version = clients.view(client.id()).version();

        List<String> outcomes = threads.atOnce(4, () -> {
            world.is(client.bureau().full());
            clients.change(client.id(), entered(), version);
        });

        assertThat(outcomes).containsOnlyOnce(Threads.DONE).containsOnly(Threads.DONE, CommonError.STALE.name());
        assertThat(database.recorded(client.id())).containsExactly("CLIENT_REGISTERED", "CLIENT_CHANGED");
    }

    @Test
    @DisplayName("Import: a preview stores nothing")
    void storesNothingInAPreview() {
        Bureau bureau = world.bureau();
        world.is(bureau.full());
        Entered one = entered();
        long companiesBefore = Long.parseLong(database.value("select count(*) from company"));

        ClientImport preview = imports.preview(file(one, numbered(entered(), "")), null);

        assertThat(preview.good()).hasSize(1);
        assertThat(preview.bad()).hasSize(1);
        assertThat(registered(bureau)).isEmpty();
        assertThat(Long.parseLong(database.value("select count(*) from company")))
                .isEqualTo(companiesBefore);
        assertThat(database.column("select id from audit_entry where bureau_id = ?", bureau.id()))
                .isEmpty();
    }

    @Test
    @DisplayName("Import: a row that the register has is told in the preview")
    void tellsWhatTheRegisterHas() {
        world.is(world.bureau().full());
        Entered one = entered();
        clients.register(one);

        ClientImport preview = imports.preview(file(one), null);

        assertThat(preview.good()).isEmpty();
        assertThat(preview.bad().get(0).problems())
                .extracting(problem -> problem.code())
                .containsExactly(ClientError.DUPLICATE_CLIENT, ClientError.DUPLICATE_CLIENT_NUMBER);
    }

    @Test
    @DisplayName("§1: two bureaus register the same new company at the same instant")
    void registersOneCompanyForTwoBureaus() {
        Bureau one = world.bureau();
        Bureau two = world.bureau();
        for (int round = 0; round < 20; round++) {
            String number = Numbers.organisationNumber();

            List<String> outcomes = threads.atOnce(registering(one, number), registering(two, number));

            assertThat(outcomes).containsOnly(Threads.DONE);
            assertThat(database.column(
                            "select k.bureau_id from client k join company o"
                                    + " on o.id = k.company_id where o.organisation_number = ?",
                            number))
                    .containsExactlyInAnyOrder(one.id(), two.id());
        }
    }

    private Runnable registering(Bureau bureau, String organisationNumber) {
        return () -> {
            world.is(bureau.full());
            clients.register(World.entered(organisationNumber, "sv"));
        };
    }
}
