package se.samverk.collaboration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.samverk.catalogue.InvoiceRecipient;
import se.samverk.collaboration.SettingsChange.State;
import se.samverk.shared.CommonError;
import se.samverk.shared.Refused;

/** The life of a change that the client has asked for. */
class SettingsChangeTest {

    private static final Duration TICK = Duration.ofNanos(1);
    private static final Instant ASKED_AT = Instant.parse("2026-03-01T09:00:00Z");
    private static final Instant SEVEN_DAYS_LATER = Instant.parse("2026-03-08T09:00:00Z");
    private static final Instant END_OF_THE_FOURTEENTH_DAY = Instant.parse("2026-03-15T23:00:00Z");
    private static final LocalDate RENEWAL = LocalDate.of(2026, 3, 31);

    private static final Terms PRESENT = new Terms("basic", 1, InvoiceRecipient.CLIENT, 10_000);
    private static final Terms AT_ONCE = new Terms("plus", 1, InvoiceRecipient.CLIENT, 20_000);
    private static final Terms AT_RENEWAL = new Terms("plus", 12, InvoiceRecipient.BUREAU, 240_000);

    private final SettingsChange change = change(AT_ONCE, AT_RENEWAL);

    private static SettingsChange change(Terms atOnce, Terms atRenewal) {
        ChangeEffect effect = new ChangeEffect(PRESENT, atOnce, atRenewal, RENEWAL, true);
        return new SettingsChange("collaboration", effect, "eva", Side.CLIENT, ASKED_AT);
    }

    private static SettingsChange in(State state) {
        SettingsChange change = change(AT_ONCE, AT_RENEWAL);
        switch (state) {
            case AWAITING_APPROVAL -> {}
            case SCHEDULED -> change.schedule(RENEWAL);
            case IN_EFFECT -> change.takeEffect();
            case DECLINED -> change.decline("anna");
            case WITHDRAWN -> change.withdraw(Side.CLIENT);
            case LAPSED -> change.lapse();
        }
        return change;
    }

    @Test
    void holdsWhoAskedForWhat() {
        assertThat(change.id()).isNotBlank();
        assertThat(change.collaborationId()).isEqualTo("collaboration");
        assertThat(change.state()).isEqualTo(State.AWAITING_APPROVAL);
        assertThat(change.askedById()).isEqualTo("eva");
        assertThat(change.askedBySide()).isEqualTo(Side.CLIENT);
        assertThat(change.askedAt()).isEqualTo(ASKED_AT);
        assertThat(change.outcome()).isEqualTo(AT_RENEWAL);
    }

    @Test
    @DisplayName("D4a: until the renewal the new variant holds on the present period and recipient")
    void holdsTheTermsUntilTheRenewal() {
        assertThat(change.atOnce(PRESENT)).isEqualTo(AT_ONCE);
        assertThat(change(null, AT_RENEWAL).atOnce(PRESENT)).isNull();
    }

    @Test
    @DisplayName("D4b: the other side answers until the fourteenth day ends, the side that asked never")
    void isAnsweredByTheOtherSideInTime() {
        change.requireAnswerable(Side.BUREAU, END_OF_THE_FOURTEENTH_DAY.minus(TICK));

        assertThat(change.answerBy()).isEqualTo(LocalDate.of(2026, 3, 15));
        assertThat(change.expiresAt()).isEqualTo(END_OF_THE_FOURTEENTH_DAY);
        assertThat(change.hasExpired(END_OF_THE_FOURTEENTH_DAY.minus(TICK))).isFalse();
        assertThat(change.hasExpired(END_OF_THE_FOURTEENTH_DAY)).isTrue();
        Refused.with(CommonError.FORBIDDEN, () -> change.requireAnswerable(Side.CLIENT, ASKED_AT));
        Refused.with(
                CollaborationError.CHANGE_DECIDED,
                () -> change.requireAnswerable(Side.BUREAU, END_OF_THE_FOURTEENTH_DAY));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "AWAITING_APPROVAL")
    void isAnsweredOnce(State state) {
        Refused.with(CollaborationError.CHANGE_DECIDED, () -> in(state).requireAnswerable(Side.BUREAU, ASKED_AT));
        assertThat(in(state).isAwaitingApproval()).isFalse();
    }

    @Test
    void isTakenBackByTheSideThatAskedWhileItIsPending() {
        Refused.with(CommonError.FORBIDDEN, () -> change.withdraw(Side.BUREAU));
        assertThat(change.state()).isEqualTo(State.AWAITING_APPROVAL);

        change.withdraw(Side.CLIENT);

        assertThat(change.state()).isEqualTo(State.WITHDRAWN);
        SettingsChange scheduled = in(State.SCHEDULED);
        scheduled.withdraw(Side.CLIENT);
        assertThat(scheduled.state()).isEqualTo(State.WITHDRAWN);
    }

    @ParameterizedTest
    @EnumSource(names = {"IN_EFFECT", "DECLINED", "WITHDRAWN", "LAPSED"})
    void isNotTakenBackOnceItIsOver(State state) {
        Refused.with(CollaborationError.CHANGE_DECIDED, () -> in(state).withdraw(Side.CLIENT));
    }

    @Test
    void remembersWhoHasDecidedAndHow() {
        SettingsChange approved = in(State.SCHEDULED);
        approved.decideBy("anna");

        assertThat(approved.wasDecidedBy("anna", true)).isTrue();
        assertThat(approved.wasDecidedBy("anna", false)).isFalse();
        assertThat(approved.wasDecidedBy("erik", true)).isFalse();
        approved.takeEffect();
        assertThat(approved.wasDecidedBy("anna", true)).isTrue();
        assertThat(in(State.DECLINED).wasDecidedBy("anna", false)).isTrue();
        assertThat(in(State.DECLINED).wasDecidedBy("anna", true)).isFalse();
        assertThat(change.wasDecidedBy("anna", true)).isFalse();
    }

    @Test
    @DisplayName("D4b: the other side is reminded once, from seven days on, while it can still answer")
    void isRemindedOfOnceInTime() {
        assertThat(change.isToBeReminded(SEVEN_DAYS_LATER.minus(TICK))).isFalse();
        assertThat(change.isToBeReminded(SEVEN_DAYS_LATER)).isTrue();
        assertThat(change.isToBeReminded(END_OF_THE_FOURTEENTH_DAY.minus(TICK))).isTrue();
        assertThat(change.isToBeReminded(END_OF_THE_FOURTEENTH_DAY)).isFalse();
        assertThat(in(State.SCHEDULED).isToBeReminded(SEVEN_DAYS_LATER)).isFalse();

        change.remind(SEVEN_DAYS_LATER);

        assertThat(change.isToBeReminded(SEVEN_DAYS_LATER)).isFalse();
    }

    @Test
    @DisplayName("D4a: it takes effect with the renewal that it is scheduled for, or the next that comes")
    void isDueFromItsRenewalOn() {
        SettingsChange scheduled = in(State.SCHEDULED);

        assertThat(scheduled.takesEffectOn()).isEqualTo(RENEWAL);
        assertThat(scheduled.isDue(RENEWAL.minusDays(1))).isFalse();
        assertThat(scheduled.isDue(RENEWAL)).isTrue();
        assertThat(scheduled.isDue(RENEWAL.plusMonths(1))).isTrue();
        scheduled.lapse();
        assertThat(scheduled.isDue(RENEWAL)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void isPendingUntilItIsInEffectOrOver(State state) {
        assertThat(in(state).state()).isEqualTo(state);
        assertThat(state.isPending()).isEqualTo(state == State.AWAITING_APPROVAL || state == State.SCHEDULED);
    }
}
