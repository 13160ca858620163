package se.samverk.collaboration;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverk.collaboration.SampleCollaborations.ANSWERED_AT;
import static se.samverk.collaboration.SampleCollaborations.in;
import static se.samverk.collaboration.SampleCollaborations.invited;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.samverk.catalogue.InvoiceRecipient;

class NeedTest {

    private static final Instant LAPSED_AT = SampleCollaborations.invited().expiresAt();

    private static boolean isOf(Need need, Collaboration collaboration, Instant now) {
        return need.isOf(collaboration, null, Side.BUREAU, now);
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void anAnswerIsNeededByWhatIsInvited(State state) {
        assertThat(isOf(Need.ANSWER_INVITATION, in(state), ANSWERED_AT)).isEqualTo(state == State.INVITED);
    }

    @Test
    void noAnswerIsNeededByWhatHasExpired() {
        assertThat(isOf(Need.ANSWER_INVITATION, invited(), LAPSED_AT)).isFalse();
    }

    @Test
    void whatReachedSomebodyIsNotSentAgain() {
        assertThat(isOf(Need.SEND_AGAIN, invited(), ANSWERED_AT)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void aLinkIsNeededByWhatIsOpenAndNotLinked(State state) {
        assertThat(isOf(Need.LINK, in(state), ANSWERED_AT)).isFalse();
        if (state.isOpen()) {
            Collaboration notLinked = in(state);
            notLinked.linkTo(null);
            assertThat(isOf(Need.LINK, notLinked, ANSWERED_AT)).isTrue();
        }
    }

    @Test
    @DisplayName("D5a: the side that ended answers the other, which asks to go on")
    void goingOnIsAnsweredByTheSideThatEnded() {
        Collaboration collaboration = in(State.ENDING);
        Need need = Need.ANSWER_CONTINUATION;
        assertThat(need.isOf(collaboration, null, Side.CLIENT, ANSWERED_AT)).isFalse();

        collaboration.askToContinue(Side.BUREAU, ANSWERED_AT);

        assertThat(need.isOf(collaboration, null, Side.CLIENT, ANSWERED_AT)).isTrue();
        assertThat(need.isOf(collaboration, null, Side.BUREAU, ANSWERED_AT)).isFalse();
    }

    @Test
    void aChangeIsAnsweredByTheSideThatDidNotAskWhileItCan() {
        Collaboration collaboration = in(State.ACTIVE);
        Terms wanted = new Terms("plus", 1, InvoiceRecipient.BUREAU, 20_000);
        ChangeEffect effect = new ChangeEffect(collaboration.terms(), null, wanted, LocalDate.of(2026, 2, 28), true);
        SettingsChange change = new SettingsChange(collaboration.id(), effect, "eva", Side.CLIENT, ANSWERED_AT);
        Need need = Need.ANSWER_CHANGE;

        assertThat(need.isOf(collaboration, change, Side.BUREAU, ANSWERED_AT)).isTrue();
        assertThat(need.isOf(collaboration, change, Side.CLIENT, ANSWERED_AT)).isFalse();
        assertThat(need.isOf(collaboration, change, Side.BUREAU, change.expiresAt()))
                .isFalse();
        assertThat(need.isOf(collaboration, null, Side.BUREAU, ANSWERED_AT)).isFalse();
        change.schedule(LocalDate.of(2026, 2, 28));
        assertThat(need.isOf(collaboration, change, Side.BUREAU, ANSWERED_AT)).isFalse();
    }
}
