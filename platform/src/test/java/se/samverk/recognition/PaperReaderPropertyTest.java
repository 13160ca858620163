package se.samverk.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;

/** Texts of strangers may be anything. */
class PaperReaderPropertyTest {

    private static final Buyer BUYER = new Buyer("Norr AB", null, LocalDate.of(2026, 4, 1));

    @Property(tries = 500)
    @Label("K12: any text is read, twice the same")
    void anyText(@ForAll String text) {
        assertThat(PaperReader.read(text, BUYER)).isEqualTo(PaperReader.read(text, BUYER));
    }
}
