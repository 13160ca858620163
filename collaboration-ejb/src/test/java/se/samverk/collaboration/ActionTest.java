package se.samverk.collaboration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The state machine against a table of its own, written from the domain rules (§2). */
class ActionTest {

    /** What may be done, in which state, by which side, and the state it leads to; nothing else. */
    private static final String EXPECTED = """
            ACCEPT            INVITED CLIENT ACTIVE
            AGREE             INVITED CLIENT AGREED
            WITHDRAW_AGREEMENT AGREED CLIENT DECLINED
            BEGIN             AGREED  SYSTEM ACTIVE
            DECLINE           INVITED CLIENT DECLINED
            RESEND            INVITED BUREAU INVITED
            REVOKE            INVITED BUREAU REVOKED
            REVOKE            AGREED  BUREAU REVOKED
            REMIND            INVITED BUREAU INVITED
            REMIND            INVITED SYSTEM INVITED
            EXPIRE             INVITED SYSTEM EXPIRED
            END_TODAY         ACTIVE  BUREAU ENDED
            END_TODAY         ACTIVE  CLIENT ENDED
            END_TODAY         ENDING  BUREAU ENDED
            END_TODAY         ENDING  CLIENT ENDED
            END_AT_PERIOD_END ACTIVE  BUREAU ENDING
            END_AT_PERIOD_END ACTIVE  CLIENT ENDING
            WITHDRAW_ENDING   ENDING  BUREAU ACTIVE
            WITHDRAW_ENDING   ENDING  CLIENT ACTIVE
            ASK_TO_CONTINUE   ENDING  BUREAU ENDING
            ASK_TO_CONTINUE   ENDING  CLIENT ENDING
            DECLINE_TO_CONTINUE ENDING BUREAU ENDING
            DECLINE_TO_CONTINUE ENDING CLIENT ENDING
            CHANGE_SETTINGS   ACTIVE  BUREAU ACTIVE
            CHANGE_SETTINGS   ACTIVE  CLIENT ACTIVE
            ANSWER_CHANGE     ACTIVE  BUREAU ACTIVE
            ANSWER_CHANGE     ACTIVE  CLIENT ACTIVE
            WITHDRAW_CHANGE   ACTIVE  BUREAU ACTIVE
            WITHDRAW_CHANGE   ACTIVE  CLIENT ACTIVE
            RENEW             ACTIVE  SYSTEM ACTIVE
            COMPLETE          ENDING  SYSTEM ENDED
            """;

    private static final List<List<String>> ROWS =
            EXPECTED.lines().map(line -> List.of(line.split("\\s+"))).toList();

    private static final Set<List<String>> ALLOWED =
            ROWS.stream().map(row -> row.subList(0, 3)).collect(Collectors.toSet());

    static Stream<Arguments> everyActionInEveryStateByEverySide() {
        return Arrays.stream(Action.values())
                .flatMap(action -> Arrays.stream(State.values())
                        .flatMap(state -> Arrays.stream(Side.values()).map(side -> Arguments.of(action, state, side))));
    }

    @ParameterizedTest(name = "{0} in {1} by {2}")
    @MethodSource("everyActionInEveryStateByEverySide")
    void isAllowedExactlyWhereTheTableSaysSo(Action action, State state, Side side) {
        boolean expected = ALLOWED.contains(List.of(action.name(), state.name(), side.name()));

        assertThat(action.isAllowed(state, side)).isEqualTo(expected);
        assertThat(Action.allowed(state, side).contains(action)).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(Action.class)
    void leadsWhereTheTableSays(Action action) {
        Map<String, Set<String>> leadsTo = ROWS.stream()
                .collect(Collectors.groupingBy(
                        row -> row.get(0), Collectors.mapping(row -> row.get(3), Collectors.toSet())));

        assertThat(leadsTo.get(action.name())).containsExactly(action.to().name());
    }

    @ParameterizedTest
    @EnumSource(names = {"ENDED", "DECLINED", "REVOKED", "EXPIRED"})
    void nothingMayBeDoneInAFinalState(State state) {
        assertThat(Side.values())
                .allSatisfy(side -> assertThat(Action.allowed(state, side)).isEmpty());
    }

    @Test
    @DisplayName("S5: either side may end what is active or ending")
    void eitherSideMayEnd() {
        assertThat(Action.allowed(State.ACTIVE, Side.BUREAU))
                .isEqualTo(Action.allowed(State.ACTIVE, Side.CLIENT))
                .contains(Action.END_TODAY, Action.END_AT_PERIOD_END);
        assertThat(Action.allowed(State.ENDING, Side.BUREAU))
                .isEqualTo(Action.allowed(State.ENDING, Side.CLIENT))
                .containsExactlyInAnyOrder(
                        Action.END_TODAY, Action.WITHDRAW_ENDING, Action.ASK_TO_CONTINUE, Action.DECLINE_TO_CONTINUE);
    }

    @Test
    void openStatesAreThoseThatAreNotFinal() {
        assertThat(State.values())
                .filteredOn(State::isOpen)
                .containsExactlyInAnyOrder(State.INVITED, State.AGREED, State.ACTIVE, State.ENDING);
    }

    @Test
    void onlyActiveAndEndingBindTheCompanyToItsBureau() {
        assertThat(State.values()).filteredOn(State::isBinding).containsExactlyInAnyOrder(State.ACTIVE, State.ENDING);
    }
}
