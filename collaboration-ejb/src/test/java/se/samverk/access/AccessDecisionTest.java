package se.samverk.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.samverk.workspace.Reach;

/** The rule of access, over every combination of what it is made from. */
class AccessDecisionTest {

    private static final int CIRCUMSTANCES = 8;

    /** All 256 combinations, also those that cannot come to be. */
    static Stream<Circumstances> everyCombination() {
        return IntStream.range(0, 1 << CIRCUMSTANCES).mapToObj(AccessDecisionTest::circumstances);
    }

    private static Circumstances circumstances(int bits) {
        boolean[] is = new boolean[CIRCUMSTANCES];
        for (int i = 0; i < CIRCUMSTANCES; i++) {
            is[i] = (bits >> i & 1) == 1;
        }
        return new Circumstances(is[0], is[1], is[2], is[3], is[4], is[5], is[6], is[7]);
    }

    @ParameterizedTest
    @MethodSource("everyCombination")
    @DisplayName("D7a: an employee works in a service when all conditions hold, and never only reads")
    void anEmployee(Circumstances circumstances) {
        boolean all = circumstances.runs()
                && circumstances.linked()
                && circumstances.begun()
                && circumstances.notEnded()
                && circumstances.included()
                && circumstances.activeMember();

        AccessDecision decision = AccessDecision.ofEmployee(circumstances);

        assertThat(decision.reach()).isEqualTo(all ? Reach.WORK : Reach.NONE);
        assertThat(decision.isOpen()).isEqualTo(all);
    }

    @ParameterizedTest
    @MethodSource("everyCombination")
    @DisplayName("D7b: a client's user works while it runs or goes on alone, reads what was left readable")
    void aClientUser(Circumstances circumstances) {
        Reach expected = Reach.NONE;
        if (circumstances.activeMember() && (circumstances.runs() || circumstances.continued())) {
            expected = Reach.WORK;
        } else if (circumstances.activeMember() && circumstances.readable()) {
            expected = Reach.READ;
        }

        assertThat(AccessDecision.ofClientUser(circumstances).reach()).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("everyCombination")
    @DisplayName("D7c: the explanation names each condition once, and is the decision")
    void explains(Circumstances circumstances) {
        List<AccessDecision.Step> steps =
                AccessDecision.ofEmployee(circumstances).steps();

        assertThat(steps).extracting(AccessDecision.Step::condition).isEqualTo(Arrays.asList(Condition.values()));
        assertThat(steps)
                .extracting(AccessDecision.Step::met)
                .containsExactly(
                        circumstances.runs(),
                        circumstances.linked(),
                        circumstances.begun(),
                        circumstances.notEnded(),
                        circumstances.included(),
                        circumstances.activeMember());
    }

    @Test
    @DisplayName("D7a: without a collaboration and an assignment nothing is met but the membership")
    void withoutAnything() {
        Circumstances circumstances = Circumstances.of(null, null, "anna", true, LocalDate.of(2026, 1, 1));

        assertThat(AccessDecision.ofEmployee(circumstances).steps())
                .filteredOn(AccessDecision.Step::met)
                .extracting(AccessDecision.Step::condition)
                .containsExactly(Condition.ACTIVE_MEMBER);
    }
}
