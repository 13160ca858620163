package se.samverk.container;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverk.container.World.BOOKKEEPING;
import static se.samverk.container.World.INVOICING;
import static se.samverk.container.World.TIME_REPORTING;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.samverk.assignment.AssignmentForm;
import se.samverk.assignment.AssignmentKind;
import se.samverk.assignment.AssignmentService;
import se.samverk.container.World.Bureau;
import se.samverk.container.World.Entry;
import se.samverk.container.World.Firm;
import se.samverk.log.LogQuery;
import se.samverk.log.LogRow;
import se.samverk.log.LogService;
import se.samverk.shared.Keyset;
import se.samverk.shared.Time;

/** Reading the record: who reads which rows, and how they are found. */
@ArquillianTest
class LogIT {

    @Inject
    World world;

    @Inject
    Database database;

    @Inject
    Clock clock;

    @Inject
    AssignmentService assignments;

    @Inject
    LogService log;

    private Bureau bureau;
    private Firm firm;
    private Entry client;

    @BeforeEach
    void begin() {
        bureau = world.bureau();
        firm = world.firm();
        client = world.client(bureau, firm);
        world.active(client, firm, BOOKKEEPING);
        world.active(client, firm, INVOICING);
        world.invite(client, TIME_REPORTING);
    }

    private void add() {
        assignments.add(
                client.id(),
                new AssignmentForm(
                        "Ett till",
                        AssignmentKind.OTHER,
                        bureau.full().userId(),
                        Set.of(),
                        LocalDate.of(2024, 1, 1),
                        null));
    }

    @Test
    @DisplayName("§5, §9: each company reads its own rows; whose address, is told to its own only")
    void readsItsOwn() {
        world.is(bureau.full());
        List<LogRow> ofBureau = log.page(LogQuery.ALL, Keyset.FIRST).rows();
        world.is(firm.administrator());
        List<LogRow> ofFirm = log.page(LogQuery.ALL, Keyset.FIRST).rows();

        assertThat(ofBureau).extracting(row -> row.recorded().action()).contains("CLIENT_REGISTERED");
        assertThat(ofBureau).extracting(LogRow::id).isSortedAccordingTo((a, b) -> b.compareTo(a));
        assertThat(ofFirm)
                .isNotEmpty()
                .extracting(row -> row.recorded().action())
                .contains("INVITED:time-reporting", "ACCEPTED:bookkeeping")
                .doesNotContain("CLIENT_REGISTERED", "ASSIGNMENT_ADDED");
        assertThat(ofFirm)
                .filteredOn(row -> row.actedFor().equals(bureau.name()))
                .isNotEmpty()
                .allMatch(row -> row.address() == null && row.clientName() == null);
        assertThat(ofFirm)
                .filteredOn(row -> !row.actedFor().equals(bureau.name()))
                .allMatch(row -> World.ADDRESS.equals(row.address()));
    }

    @Test
    @DisplayName("§9: the log is filtered by day, person, event and client, and read page by page")
    void isFiltered() {
        world.is(bureau.full());
        LocalDate today = Time.today(clock);
        String person = bureau.full().name();
        String number = database.value("select client_number from client where id = ?", client.id());

        assertThat(read(new LogQuery(today.plusDays(1), null, null, null, null)))
                .isEmpty();
        assertThat(read(new LogQuery(null, today.minusDays(1), null, null, null)))
                .isEmpty();
        assertThat(read(new LogQuery(null, null, "nobody%", null, null))).isEmpty();
        assertThat(read(new LogQuery(today, today, person, "INVITED", number)))
                .extracting(row -> row.recorded().action())
                .containsExactly("INVITED:time-reporting", "INVITED:invoicing", "INVITED:bookkeeping");

        for (int i = 0; i < 60; i++) {
            add();
        }
        var first = log.page(LogQuery.ALL, Keyset.FIRST);
        var next = log.page(LogQuery.ALL, Keyset.after(first.after()));
        assertThat(first.before()).isNull();
        assertThat(next.rows()).isNotEmpty().doesNotContainAnyElementsOf(first.rows());
        assertThat(log.page(LogQuery.ALL, new Keyset(next.before(), true))).isEqualTo(first);
    }

    private List<LogRow> read(LogQuery query) {
        return log.page(query, Keyset.FIRST).rows();
    }
}
