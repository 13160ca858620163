package se.samverk.web.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.samverk.assignment.AssignmentFact;
import se.samverk.assignment.AssignmentFact.Entry.ParticipantRole;
import se.samverk.bookkeeping.chart.AccountFact;
import se.samverk.bookkeeping.chart.BooksOpened;
import se.samverk.bookkeeping.ledger.LegalForm;
import se.samverk.bookkeeping.transfer.Destination;
import se.samverk.bulk.ExportStarted;
import se.samverk.bureau.VisibilityChosen.Visibility;
import se.samverk.caller.Permission;
import se.samverk.caller.Role;
import se.samverk.catalogue.InvoiceRecipient;
import se.samverk.client.ClientChanged;
import se.samverk.collaboration.State;
import se.samverk.collaboration.Terms;
import se.samverk.fact.FactSamples;
import se.samverk.log.LogQuery;
import se.samverk.log.Recorded;
import se.samverk.shared.Language;
import se.samverk.table.TableFormat;
import se.samverk.web.shell.FormatsTest;
import se.samverk.workspace.ServiceRole;

/** That people read words where the record has values. */
class RecordedValuesTest {

    private static final LocalDate DAY = LocalDate.parse("2026-02-03");

    private final RecordedValues values = new RecordedValues();

    RecordedValuesTest() {
        values.formats = FormatsTest.formats(Language.SV);
    }

    static Stream<Arguments> values() {
        return Stream.of(
                Arguments.of(State.ACTIVE, "Aktivt"),
                Arguments.of(Role.ADMINISTRATOR, "Administratör"),
                Arguments.of(Destination.ADDED, "Verifikationerna läggs till"),
                Arguments.of(Permission.FULL, "Full behörighet"),
                Arguments.of(Visibility.ALL_CLIENTS, "alla kunder"),
                Arguments.of(Language.EN, "Engelska"),
                Arguments.of(
                        new BooksOpened.Opening(LegalForm.SOLE_TRADER, DAY, DAY, 246),
                        "Enskild firma, 2026-02-03, 2026-02-03, 246"),
                Arguments.of(
                        new AccountFact.Entry("3051", "Kurser", "05", 25, "2611", null, null),
                        "3051, Kurser, 05, 25, 2611"),
                Arguments.of("Löpande jobb", "Löpande jobb"),
                Arguments.of(DAY, "2026-02-03"),
                Arguments.of(12, "12"),
                Arguments.of(
                        new Terms("standard", 12, InvoiceRecipient.CLIENT, 358_800),
                        "standard, 12 månader, fakturan till: Kunden, 3 588 kr"),
                Arguments.of(
                        new Terms("plus", 1, InvoiceRecipient.BUREAU, 9_950),
                        "plus, 1 månad, fakturan till: Byrån, 99,50 kr"),
                Arguments.of(
                        new ClientChanged.Entry("1001", "Norrsken AB", "Eva Norr", "eva@norr.se", Language.SV),
                        "1001, Norrsken AB, Eva Norr, eva@norr.se, Svenska"),
                Arguments.of(
                        new AssignmentFact.Entry("Löpande", "Anna", List.of("Bo", "Cilla"), DAY, null, null),
                        "Löpande (Anna, Bo, Cilla) 2026-02-03 –"),
                Arguments.of(
                        new AssignmentFact.Entry("Löpande", "Anna", List.of(), DAY, DAY.plusDays(1), List.of()),
                        "Löpande (Anna) 2026-02-03 – 2026-02-04"),
                Arguments.of(
                        new AssignmentFact.Entry(
                                "Löpande",
                                "Anna",
                                List.of("Bo"),
                                DAY,
                                null,
                                List.of(new ParticipantRole("Bo", ServiceRole.READER))),
                        "Löpande (Anna, Bo; Bo: Läsare) 2026-02-03 –"),
                Arguments.of(new ExportStarted.Contents(12, TableFormat.CSV), "12 (CSV)"),
                Arguments.of(new LogQuery(DAY, null, "Anna", null, null), "2026-02-03 – *; Anna; *; *"));
    }

    @ParameterizedTest
    @MethodSource("values")
    void aRecordedValueIsInWords(Object value, String words) {
        assertThat(text(value).replace('\u00A0', ' ')).isEqualTo(words);
    }

    @Test
    void nothingIsNothing() {
        assertThat(text(null)).isEmpty();
    }

    @Test
    void everyFactHasWordsForItsValues() {
        assertThat(FactSamples.all())
                .flatExtracting(fact ->
                        Stream.of(fact.before(), fact.after()).map(this::text).toList())
                .allSatisfy(text -> assertThat(text).doesNotContain("???", "[", "@"));
    }

    private String text(Object value) {
        return values.text(new Recorded("CHANGED", null, null, value), value);
    }
}
