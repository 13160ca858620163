package se.samverk.run;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonStructure;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.samverk.shared.Language;

class RecordFormatTest {

    /** In its second version, which has named the day. */
    public record Note(String text, int times, Language language, LocalDate day, List<String> tags, Place place) {}

    /** A record within. */
    public record Place(String town) {}

    private static final RecordFormat<Note> FORMAT = new RecordFormat<>(Note.class, 2, RecordFormatTest::earlier);

    private static Note earlier(int version, JsonStructure value) {
        return version == 0
                ? new Note(RecordFormat.texts(value).get(0), 0, null, null, null, null)
                : new Note(value.asJsonObject().getString("words"), version, null, null, null, null);
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        Note note = new Note("\"å\\\n", 3, Language.SV, LocalDate.of(2026, 1, 20), List.of("a", ""), new Place("Umeå"));
        Note empty = new Note(null, 0, null, null, null, null);

        assertThat(FORMAT.read(FORMAT.write(note))).isEqualTo(note);
        assertThat(FORMAT.read(FORMAT.write(empty))).isEqualTo(empty);
        assertThat(FORMAT.write(note)).startsWith("{\"version\":2,\"value\":{");
    }

    @Test
    void anEarlierVersionIsReadByWhoeverChangedIt() {
        assertThat(FORMAT.read("{\"version\":1,\"value\":{\"words\":\"milk\"}}"))
                .isEqualTo(new Note("milk", 1, null, null, null, null));
    }

    @Test
    void aListOfTextsIsFromBeforeThereWereVersions() {
        assertThat(FORMAT.read("[\"milk\",\"\"]")).isEqualTo(new Note("milk", 0, null, null, null, null));
    }
}
