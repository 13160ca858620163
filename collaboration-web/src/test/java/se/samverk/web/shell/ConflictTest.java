package se.samverk.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Of two changes of the same form nothing is lost. */
class ConflictTest {

    public record Form(String name, String email, String city) {}

    private static final Form OPENED = new Form("Ada", "a@x.example", null);
    private static final Form SAVED = new Form("Beda", "b@x.example", null);
    private static final Form TYPED = new Form("Cecilia", "a@x.example", "Lund");

    private static final Conflict.Words WORDS = new Conflict.Words() {
        @Override
        public String label(String field) {
            return "<" + field + ">";
        }

        @Override
        public String value(String field, Object value) {
            return String.valueOf(value);
        }
    };

    private final Conflict<Form> conflict = new Conflict<>(OPENED, SAVED, TYPED, null, WORDS);

    @Test
    void whatOnlyOneChangedIsKeptFromBothAndWhatBothChangedStaysAsTyped() {
        assertThat(conflict.merged()).isEqualTo(new Form("Cecilia", "b@x.example", "Lund"));
    }

    @Test
    void theFieldsThatTheOtherOneChangedAreListedWithBothValues() {
        assertThat(conflict.lines(conflict.merged()))
                .containsExactly(
                        new Conflict.Line("name", "<name>", "Beda", "Cecilia", false),
                        new Conflict.Line("email", "<email>", "b@x.example", "a@x.example", true));
    }

    @Test
    void aSavedValueIsTakenIntoItsFieldAlone() {
        Form present = new Form("Doris", "d@x.example", "Kalmar");
        Form taken = conflict.take("name", present);
        assertThat(taken).isEqualTo(new Form("Beda", "d@x.example", "Kalmar"));
        assertThat(conflict.lines(taken).get(0).taken()).isTrue();
    }

    @Test
    void theVerySameIsSavedAlready() {
        assertThat(conflict.isSettled()).isFalse();
        assertThat(new Conflict<>(OPENED, SAVED, SAVED, null, WORDS).isSettled())
                .isTrue();
        assertThat(new Conflict<>(OPENED, SAVED, SAVED, null, WORDS).lines(SAVED))
                .isEmpty();
    }
}
