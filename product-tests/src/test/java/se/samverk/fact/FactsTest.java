package se.samverk.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import jakarta.persistence.Entity;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.samverk.caller.Role;
import se.samverk.client.ClientRegistered;
import se.samverk.collaboration.CollaborationFact;
import se.samverk.fact.Fact.Readers;
import se.samverk.product.Declared;
import se.samverk.testing.ProductClasses;

/** Facts are plain values, and what is stored of them stays readable. */
class FactsTest {

    /**
     * Every fact as it was stored once: type, code, JSON, which goes on in lines that begin with a blank. One that is no
     * longer read is a row that is lost.
     */
    private static final String STORED = "/se/samverk/fact/stored-facts.txt";

    private final Facts facts = new Facts();

    FactsTest() {
        facts.collect(packages());
    }

    private static Stream<FactTypes> packages() {
        return Declared.by(FactTypes.class);
    }

    static List<Fact> samples() {
        return FactSamples.all();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aFactIsARecordThatComesBackAsItWasStored(Fact fact) {
        assertThat(fact.getClass().isRecord()).isTrue();
        assertThat(facts.read(facts.write(fact))).contains(fact);
    }

    @Test
    void anEntityIsNoPlainValue() {
        Class<?> entity = ProductClasses.all().stream()
                .filter(type -> type.isAnnotatedWith(Entity.class))
                .findFirst()
                .orElseThrow()
                .reflect();

        assertThatIllegalArgumentException().isThrownBy(() -> FactSamples.value(entity, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> FactSamples.value(Object.class, 0));
    }

    @Test
    void whatIsNotThereComesBackAsNothing() {
        Fact fact = new ClientRegistered("c1", new Readers("b1", null, "c1"), null);

        assertThat(facts.read(facts.write(fact))).contains(fact);
    }

    @Test
    void everyFactHasItsOwnNameAndCode() {
        List<Class<? extends Fact>> named =
                packages().flatMap(types -> types.byName().values().stream()).toList();
        List<String> names =
                packages().flatMap(types -> types.byName().keySet().stream()).toList();

        assertThat(named).doesNotHaveDuplicates().hasSameElementsAs(FactSamples.types());
        assertThat(names).doesNotHaveDuplicates().allMatch(name -> name.matches("[a-z-]{1,40}"));
        assertThat(samples()).extracting(Fact::code).doesNotHaveDuplicates().allMatch(code -> code.length() <= 40);
        assertThat(samples()).allMatch(fact -> fact.subject().type().length() <= 30);
    }

    @Test
    void aFactWithoutANameIsAMistakeOfTheProgram() {
        Fact unnamed = new Fact() {
            @Override
            public String code() {
                return "UNNAMED";
            }

            @Override
            public Subject subject() {
                return new Subject("nothing", "-");
            }

            @Override
            public Readers readers() {
                return Readers.NOBODY;
            }
        };

        assertThatIllegalStateException().isThrownBy(() -> facts.write(unnamed));
    }

    @Test
    @DisplayName("§9: every fact that was ever stored is read as it was")
    void whatWasStoredIsRead() throws IOException {
        List<String> stored = stored();
        List<String> read = stored.stream()
                .map(line -> line.split("\t"))
                .map(line -> line(facts.read(new Facts.Stored(line[0], line[2])).orElseThrow()))
                .toList();

        assertThat(read).isEqualTo(stored);
        assertThat(stored)
                .containsAll(FactSamples.inAllForms().stream().map(this::line).toList());
    }

    private static List<String> stored() throws IOException {
        try (InputStream file = FactsTest.class.getResourceAsStream(STORED)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("\n ", "")
                    .lines()
                    .toList();
        }
    }

    private String line(Fact fact) {
        Facts.Stored stored = facts.write(fact);
        return String.join("\t", stored.type(), fact.code(), stored.json());
    }

    @Test
    void whatAnotherVersionKnewIsPassedOver() {
        assertThat(facts.read(new Facts.Stored("registered", "{\"after\":\"ADMINISTRATOR\",\"later\":{\"a\":[1]}}")))
                .hasValueSatisfying(fact -> assertThat(fact.after()).isEqualTo(Role.ADMINISTRATOR));
        assertThat(facts.read(new Facts.Stored("registered", "{\"after\":\"CLEANER\"}")))
                .isEmpty();
        assertThat(facts.read(new Facts.Stored("forgotten", "{}"))).isEmpty();
    }

    @Test
    void aFactFromBeforeSomeComponentIsRead() {
        Fact fact = facts.read(new Facts.Stored("collaboration", "{\"occasion\":\"ACCEPTED\"}"))
                .orElseThrow();

        assertThat(fact).isInstanceOf(CollaborationFact.class);
        assertThat(fact.code()).isEqualTo("ACCEPTED");
        assertThat(fact.after()).isNull();
    }
}
