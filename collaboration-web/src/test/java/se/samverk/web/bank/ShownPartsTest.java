package se.samverk.web.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ShownPartsTest {

    @Test
    @DisplayName("K22: what is proposed is shown however many others stand before it")
    void proposed() {
        assertThat(ShownParts.of(List.of("a", "b", "c", "d"), 2, "d"::equals)).containsExactly("a", "b", "d");
        assertThat(ShownParts.of(List.of("a", "b", "c", "d"), 2, "a"::equals)).containsExactly("a", "b");
        assertThat(ShownParts.of(List.of("a"), 2, "x"::equals)).containsExactly("a");
    }
}
