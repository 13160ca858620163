package se.samverk.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.samverk.lists.ClientRow;
import se.samverk.overview.OwnCompany;
import se.samverk.run.ItemView;
import se.samverk.run.RunItem;
import se.samverk.shared.Language;

/** Whoever writes one of these into a log writes no personal identity number. */
class HiddenNumbersTest {

    private static final String NUMBER = "19811228-9874";

    static List<Record> records() {
        ClientForm.Entered entered = new ClientForm.Entered(NUMBER, "Berg", NUMBER, "Bo", "bo@berg.example", "sv");
        ClientForm form = ClientForm.of(entered, LocalDate.of(2026, 1, 20));
        return List.of(
                entered,
                new ClientForm("1", "Berg", form.organisationNumber(), "Bo", form.email(), form.language()),
                new ClientImport.Row(2, entered, null, List.of()),
                new ClientView("id", NUMBER, "Berg", NUMBER, "1", "Bo", "bo@berg.example", Language.SV, 1),
                new ClientRow(
                        "id", NUMBER, "Berg", NUMBER, "Bo", "bo@berg.example", Language.SV, Instant.EPOCH, List.of()),
                new ItemView(
                        2,
                        "Berg",
                        RunItem.Outcome.WAITING,
                        List.of(),
                        null,
                        new ClientForm.Entered("1", "Berg", NUMBER, "", "", "")),
                new OwnCompany("Berg", NUMBER, "10000001", "Bo", "bo@berg.example", "Lind"));
    }

    @ParameterizedTest
    @MethodSource("records")
    @DisplayName("§6: a person's number is not written into logs")
    void itsTextHidesAPerson(Record holder) {
        assertThat(holder.toString()).doesNotContain("811228", "9874");
    }
}
