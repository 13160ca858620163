package se.samverk.collaboration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.samverk.collaboration.SampleCollaborations.ACCEPTED_ON;
import static se.samverk.collaboration.SampleCollaborations.ADMINISTRATOR;
import static se.samverk.collaboration.SampleCollaborations.ANSWERED_AT;
import static se.samverk.collaboration.SampleCollaborations.BUREAU;
import static se.samverk.collaboration.SampleCollaborations.CLIENT;
import static se.samverk.collaboration.SampleCollaborations.COMPANY;
import static se.samverk.collaboration.SampleCollaborations.INVITED_AT;
import static se.samverk.collaboration.SampleCollaborations.TERMS;
import static se.samverk.collaboration.SampleCollaborations.in;
import static se.samverk.collaboration.SampleCollaborations.invited;
import static se.samverk.collaboration.SampleCollaborations.invitedAt;

import java.lang.reflect.Field;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import se.samverk.catalogue.InvoiceRecipient;
import se.samverk.shared.BusinessException;
import se.samverk.shared.CommonError;
import se.samverk.shared.Refused;

class CollaborationTest {

    private static final Duration TICK = Duration.ofNanos(1);
    private static final Instant SEVEN_DAYS_LATER = Instant.parse("2026-01-27T09:00:00Z");
    private static final Instant END_OF_THE_FOURTEENTH_DAY = Instant.parse("2026-02-03T23:00:00Z");

    @Nested
    class AnInvitation {

        @Test
        void holdsWhatWasAgreedOn() {
            Collaboration invitation = invited();

            assertThat(invitation.state()).isEqualTo(State.INVITED);
            assertThat(invitation.serviceCode()).isEqualTo("bookkeeping");
            assertThat(invitation.variantCode()).isEqualTo("standard");
            assertThat(invitation.periodMonths()).isEqualTo(1);
            assertThat(invitation.priceOre()).isEqualTo(34_900);
            assertThat(invitation.assignmentId()).isEqualTo("assignment");
            assertThat(invitation.invitedEmail()).isEqualTo("eva@norrsken.example");
            assertThat(invitation.bureauId()).isEqualTo(BUREAU.id());
            assertThat(invitation.companyId()).isEqualTo(COMPANY.id());
            assertThat(invitation.clientId()).isEqualTo(CLIENT.id());
            assertThat(invitation.acceptedOn()).isNull();
        }

        @Test
        @DisplayName("D2a: it waits until the end of the fourteenth day in Sweden, the day that is told")
        void waitsFourteenWholeDays() {
            assertThat(invited().answerBy()).isEqualTo(LocalDate.of(2026, 2, 3));
            assertThat(invited().expiresAt()).isEqualTo(END_OF_THE_FOURTEENTH_DAY);
            assertThat(invited().hasExpired(END_OF_THE_FOURTEENTH_DAY.minus(TICK)))
                    .isFalse();
        }

        @Test
        @DisplayName("D2a: the last day is a whole one also when the clocks change before it ends")
        void waitsAWholeDayAcrossAChangeOfTheClocks() {
            Collaboration spring = invitedAt(Instant.parse("2026-03-15T22:30:00Z"));
            Collaboration autumn = invitedAt(Instant.parse("2026-10-11T22:30:00Z"));

            assertThat(spring.answerBy()).isEqualTo(LocalDate.of(2026, 3, 29));
            assertThat(spring.expiresAt()).isEqualTo(Instant.parse("2026-03-29T22:00:00Z"));
            assertThat(autumn.answerBy()).isEqualTo(LocalDate.of(2026, 10, 26));
            assertThat(autumn.expiresAt()).isEqualTo(Instant.parse("2026-10-26T23:00:00Z"));
        }

        @Test
        @DisplayName("D2a: it has expired when the fourteenth day has ended")
        void expiresWhenTheFourteenthDayHasEnded() {
            assertThat(invited().hasExpired(END_OF_THE_FOURTEENTH_DAY)).isTrue();
        }

        @Test
        @DisplayName("D2a: it can be answered until the last moment")
        void canBeAcceptedAtTheLastMoment() {
            Collaboration invitation = invited();

            invitation.accept(ADMINISTRATOR, END_OF_THE_FOURTEENTH_DAY.minus(TICK), LocalDate.of(2026, 2, 3));

            assertThat(invitation.state()).isEqualTo(State.ACTIVE);
        }

        @Test
        @DisplayName("D2a: it cannot be answered once it has expired, even before that is stored")
        void cannotBeAnsweredOnceItHasExpired() {
            Collaboration invitation = invited();

            Refused.with(
                    CollaborationError.INVITATION_EXPIRED,
                    () -> invitation.accept(ADMINISTRATOR, END_OF_THE_FOURTEENTH_DAY, LocalDate.of(2026, 2, 3)));
            Refused.with(
                    CollaborationError.INVITATION_EXPIRED,
                    () -> invitation.decline(ADMINISTRATOR, null, END_OF_THE_FOURTEENTH_DAY));
            assertThat(invitation.state()).isEqualTo(State.INVITED);
            assertThat(invitation.acceptedOn()).isNull();
            assertThat(invitation.wasDecidedBy(ADMINISTRATOR, Action.ACCEPT)).isFalse();
        }

        @Test
        @DisplayName("D2a: the reminder falls due at exactly seven days")
        void isToBeRemindedOfAtExactlySevenDays() {
            assertThat(invited().isToBeReminded(SEVEN_DAYS_LATER.minus(TICK))).isFalse();
            assertThat(invited().isToBeReminded(SEVEN_DAYS_LATER)).isTrue();
        }

        @Test
        @DisplayName("D2a: a reminder that was missed is still due until the invitation expires")
        void isToBeRemindedOfUntilItExpires() {
            assertThat(invited().isToBeReminded(END_OF_THE_FOURTEENTH_DAY.minus(TICK)))
                    .isTrue();
            assertThat(invited().isToBeReminded(END_OF_THE_FOURTEENTH_DAY)).isFalse();
        }

        @Test
        @DisplayName("D2a: it is reminded of once")
        void isRemindedOfOnce() {
            Collaboration invitation = invited();

            invitation.remind(SEVEN_DAYS_LATER);

            assertThat(invitation.state()).isEqualTo(State.INVITED);
            assertThat(invitation.remindedAt()).isEqualTo(SEVEN_DAYS_LATER);
            assertThat(invitation.isToBeReminded(SEVEN_DAYS_LATER.plus(TICK))).isFalse();
        }

        @Test
        @DisplayName("D2a: a reminder does not give more time")
        void isNotProlongedByTheReminder() {
            Collaboration invitation = invited();

            invitation.remind(SEVEN_DAYS_LATER);

            assertThat(invitation.expiresAt()).isEqualTo(END_OF_THE_FOURTEENTH_DAY);
        }

        @Test
        @DisplayName("D2a: by hand it is reminded of a day after the last mail, not a minute before")
        void isRemindedOfByHandADayAfterTheLastMail() {
            Collaboration invitation = invited();
            Instant first = INVITED_AT.plus(Duration.ofDays(1));
            Refused.with(
                    CollaborationError.REMINDED_RECENTLY,
                    () -> invitation.remindByHand(first.minus(Duration.ofMinutes(1))));

            invitation.remindByHand(first);

            assertThat(invitation.lastRemindedAt()).isEqualTo(first);
            assertThat(invitation.remindableFrom()).isEqualTo(first.plus(Duration.ofDays(1)));
            assertThat(invitation.expiresAt()).isEqualTo(END_OF_THE_FOURTEENTH_DAY);
            invitation.remind(SEVEN_DAYS_LATER);
            Refused.with(
                    CollaborationError.REMINDED_RECENTLY,
                    () -> invitation.remindByHand(SEVEN_DAYS_LATER.plus(Duration.ofHours(23))));
        }

        @Test
        @DisplayName("D2a: the reminder after seven days comes a day after one by hand, not sooner")
        void isPutOffADayByOneByHand() {
            Collaboration invitation = invited();
            Instant byHand = SEVEN_DAYS_LATER.minus(Duration.ofHours(1));
            invitation.remindByHand(byHand);
            Instant due = byHand.plus(Duration.ofDays(1));

            assertThat(invitation.isToBeReminded(SEVEN_DAYS_LATER)).isFalse();
            assertThat(invitation.isToBeReminded(due.minus(TICK))).isFalse();
            assertThat(invitation.isToBeReminded(due)).isTrue();
        }

        @ParameterizedTest
        @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "INVITED")
        @DisplayName("D2a: nobody is reminded by hand of what no longer waits")
        void isNotRemindedOfByHandInAnyOtherState(State state) {
            Refused.with(
                    CollaborationError.ILLEGAL_STATE,
                    () -> in(state).remindByHand(END_OF_THE_FOURTEENTH_DAY.minus(TICK)));
        }

        @Test
        @DisplayName("D2a: nor of what has expired, whether or not the timer has come by")
        void isNotRemindedOfByHandOnceItHasExpired() {
            Refused.with(CollaborationError.ILLEGAL_STATE, () -> invited().remindByHand(END_OF_THE_FOURTEENTH_DAY));
        }

        @ParameterizedTest
        @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "INVITED")
        @DisplayName("D2a: nobody is reminded of what no longer waits")
        void isNotRemindedOfInAnyOtherState(State state) {
            assertThat(in(state).isToBeReminded(SEVEN_DAYS_LATER)).isFalse();
        }

        @Test
        @DisplayName("D2a: resending starts the fourteen days and the reminder again")
        void beginsAnewWhenItIsResent() {
            Collaboration invitation = invited();
            invitation.remind(SEVEN_DAYS_LATER);
            Instant resentAt = INVITED_AT.plus(Duration.ofDays(10));

            invitation.resend("ny@norrsken.example", resentAt);

            assertThat(invitation.state()).isEqualTo(State.INVITED);
            assertThat(invitation.invitedEmail()).isEqualTo("ny@norrsken.example");
            assertThat(invitation.hasExpired(END_OF_THE_FOURTEENTH_DAY)).isFalse();
            assertThat(invitation.expiresAt()).isEqualTo(Instant.parse("2026-02-13T23:00:00Z"));
            assertThat(invitation.isToBeReminded(
                            resentAt.plus(Duration.ofDays(7)).minus(TICK)))
                    .isFalse();
            assertThat(invitation.isToBeReminded(resentAt.plus(Duration.ofDays(7))))
                    .isTrue();
        }
    }

    @Nested
    class ADecision {

        private final Collaboration invitation = invited();

        @Test
        void toAcceptMakesItActiveFromThatDay() {
            invitation.accept(ADMINISTRATOR, ANSWERED_AT, ACCEPTED_ON);

            assertThat(invitation.state()).isEqualTo(State.ACTIVE);
            assertThat(invitation.acceptedOn()).isEqualTo(ACCEPTED_ON);
            assertThat(invitation.endsOn()).isNull();
        }

        @Test
        @DisplayName("D2d: of two decisions the first stands, the second is told")
        void thatComesSecondIsRefused() {
            invitation.accept(ADMINISTRATOR, ANSWERED_AT, ACCEPTED_ON);

            Refused.with(CollaborationError.ALREADY_DECIDED, () -> invitation.decline("leo", null, ANSWERED_AT));
            Refused.with(CollaborationError.ALREADY_DECIDED, () -> invitation.accept("leo", ANSWERED_AT, ACCEPTED_ON));
            assertThat(invitation.state()).isEqualTo(State.ACTIVE);
            assertThat(invitation.wasDecidedBy(ADMINISTRATOR, Action.ACCEPT)).isTrue();
        }

        @Test
        @DisplayName("D2d: the same person's repetition is recognised, another's is not")
        void isRecognisedWhenTheSamePersonRepeatsIt() {
            invitation.decline(ADMINISTRATOR, null, ANSWERED_AT);

            assertThat(invitation.wasDecidedBy(ADMINISTRATOR, Action.DECLINE)).isTrue();
            assertThat(invitation.wasDecidedBy(ADMINISTRATOR, Action.ACCEPT)).isFalse();
            assertThat(invitation.wasDecidedBy("leo", Action.DECLINE)).isFalse();
        }

        @Test
        @DisplayName("D2d: a repeated acceptance is recognised while the collaboration is ending")
        void isRecognisedWhileTheCollaborationIsEnding() {
            assertThat(in(State.ENDING).wasDecidedBy(ADMINISTRATOR, Action.ACCEPT))
                    .isTrue();
            assertThat(in(State.ENDED).wasDecidedBy(ADMINISTRATOR, Action.ACCEPT))
                    .isFalse();
        }

        @ParameterizedTest
        @EnumSource(Action.class)
        @DisplayName("D2d: nobody has decided what waits")
        void isNobodysWhileTheInvitationWaits(Action decision) {
            assertThat(invitation.wasDecidedBy(ADMINISTRATOR, decision)).isFalse();
        }

        @Test
        void onWhatWasRevokedIsToldSo() {
            invitation.revoke(ANSWERED_AT);

            Refused.with(
                    CollaborationError.ALREADY_DECIDED,
                    () -> invitation.accept(ADMINISTRATOR, ANSWERED_AT, ACCEPTED_ON));
        }

        @Test
        void onWhatHasExpiredIsToldSo() {
            invitation.expire(END_OF_THE_FOURTEENTH_DAY);

            Refused.with(
                    CollaborationError.INVITATION_EXPIRED,
                    () -> invitation.accept(ADMINISTRATOR, END_OF_THE_FOURTEENTH_DAY, ACCEPTED_ON));
        }
    }

    @Nested
    class Ending {

        private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
        private static final Instant NOW = Instant.parse("2026-03-10T08:00:00Z");

        @ParameterizedTest
        @EnumSource(names = {"BUREAU", "CLIENT"})
        @DisplayName("S5, D5a: either side ends it today")
        void today(Side side) {
            Collaboration collaboration = in(State.ACTIVE);

            collaboration.endToday(side, Aftermath.CLOSED_READABLE, NOW, TODAY);

            assertThat(collaboration.state()).isEqualTo(State.ENDED);
            assertThat(collaboration.endsOn()).isEqualTo(TODAY);
            assertThat(collaboration.aftermath()).isEqualTo(Aftermath.CLOSED_READABLE);
        }

        @ParameterizedTest
        @EnumSource(names = {"BUREAU", "CLIENT"})
        @DisplayName("S5, D5a: either side ends it when the current period ends")
        void atTheEndOfThePeriod(Side side) {
            Collaboration collaboration = in(State.ACTIVE);

            collaboration.endAtPeriodEnd(side, Aftermath.CONTINUES_ALONE, NOW, TODAY);

            assertThat(collaboration.state()).isEqualTo(State.ENDING);
            assertThat(collaboration.endsOn()).isEqualTo(LocalDate.of(2026, 3, 31));
            assertThat(collaboration.aftermath()).isEqualTo(Aftermath.CONTINUES_ALONE);
        }

        @Test
        void isRefusedToTheSystemAndChangesNothing() {
            Collaboration collaboration = in(State.ACTIVE);

            Refused.with(
                    CollaborationError.ILLEGAL_STATE,
                    () -> collaboration.endToday(Side.SYSTEM, Aftermath.CONTINUES_ALONE, NOW, TODAY));
            assertThat(collaboration.state()).isEqualTo(State.ACTIVE);
            assertThat(collaboration.endsOn()).isNull();
            assertThat(collaboration.aftermath()).isNull();
        }

        @Test
        @DisplayName("D5a: planned, it is taken back by the side that gave it, not by the other")
        void thatIsPlannedIsTakenBackByTheSideThatGaveIt() {
            Collaboration collaboration = in(State.ENDING);

            Refused.with(CommonError.FORBIDDEN, () -> collaboration.withdrawEnding(Side.BUREAU, NOW));
            assertThat(collaboration.ending().by()).isEqualTo(Side.CLIENT);
            collaboration.withdrawEnding(Side.CLIENT, NOW);

            assertThat(collaboration.state()).isEqualTo(State.ACTIVE);
            assertThat(collaboration.ending()).isNull();
            assertThat(collaboration.aftermath()).isNull();
        }

        @Test
        @DisplayName("D5a: the other side asks to go on, once until it is answered, and may ask again")
        void thatIsPlannedIsAskedToBeTakenBackByTheOtherSide() {
            Collaboration collaboration = in(State.ENDING);
            Refused.with(CollaborationError.ILLEGAL_STATE, () -> collaboration.declineToContinue(Side.CLIENT));
            Refused.with(CommonError.FORBIDDEN, () -> collaboration.askToContinue(Side.CLIENT, NOW));

            assertThat(collaboration.askToContinue(Side.BUREAU, NOW)).isTrue();
            assertThat(collaboration.askToContinue(Side.BUREAU, NOW)).isFalse();
            assertThat(collaboration.ending().askedToContinue()).isTrue();
            Refused.with(CommonError.FORBIDDEN, () -> collaboration.declineToContinue(Side.BUREAU));
            collaboration.declineToContinue(Side.CLIENT);

            assertThat(collaboration.state()).isEqualTo(State.ENDING);
            assertThat(collaboration.ending().askedToContinue()).isFalse();
            assertThat(collaboration.askToContinue(Side.BUREAU, NOW)).isTrue();
            collaboration.complete(NOW);
            assertThat(collaboration.ending().askedToContinue()).isFalse();
        }

        @Test
        @DisplayName("D5a: it tells what is paid for and through which day")
        void tellsWhatIsPaidFor() {
            Collaboration atPeriodEnd = in(State.ENDING);
            Collaboration today = in(State.ACTIVE);
            today.endToday(Side.BUREAU, Aftermath.CLOSED_READABLE, NOW, ACCEPTED_ON.plusDays(40));
            Collaboration atOnce = in(State.ENDED);

            assertThat(atPeriodEnd.ending().paidThrough()).isEqualTo(LocalDate.of(2026, 2, 27));
            assertThat(atPeriodEnd.ending().isPaidBeyond()).isFalse();
            assertThat(today.ending().paidThrough()).isEqualTo(LocalDate.of(2026, 3, 30));
            assertThat(today.ending().isPaidBeyond()).isTrue();
            assertThat(today.ending().priceOre()).isEqualTo(34_900);
            assertThat(atOnce.ending().paidThrough()).isEqualTo(LocalDate.of(2026, 2, 27));
            assertThat(in(State.ACTIVE).ending()).isNull();
        }

        @Test
        void thatIsPlannedCanBeBroughtForwardToToday() {
            Collaboration collaboration = in(State.ENDING);

            collaboration.endToday(Side.BUREAU, Aftermath.CLOSED_READABLE, NOW, TODAY);

            assertThat(collaboration.state()).isEqualTo(State.ENDED);
            assertThat(collaboration.endsOn()).isEqualTo(TODAY);
            assertThat(collaboration.aftermath()).isEqualTo(Aftermath.CLOSED_READABLE);
        }

        @Test
        @DisplayName("D5a: a planned end is completed on its date, not the day before")
        void isCompletedWhenTheDateComes() {
            Collaboration collaboration = in(State.ENDING);
            LocalDate end = collaboration.endsOn();

            assertThat(collaboration.isToBeCompleted(end.minusDays(1))).isFalse();
            assertThat(collaboration.isToBeCompleted(end)).isTrue();
            assertThat(collaboration.isToBeCompleted(end.plusDays(1))).isTrue();

            collaboration.complete(NOW);

            assertThat(collaboration.state()).isEqualTo(State.ENDED);
            assertThat(collaboration.endsOn()).isEqualTo(end);
            assertThat(collaboration.aftermath()).isEqualTo(Aftermath.CONTINUES_ALONE);
            assertThat(collaboration.isToBeCompleted(end)).isFalse();
        }

        @Test
        void isNotCompletedOfWhatGoesOn() {
            assertThat(in(State.ACTIVE).isToBeCompleted(LocalDate.of(2030, 1, 1)))
                    .isFalse();
        }
    }

    @Nested
    class APeriod {

        private static final LocalDate FIRST_RENEWAL = LocalDate.of(2026, 2, 28);
        private static final Instant NOW = Instant.parse("2026-02-28T08:00:00Z");
        private static final Terms YEARLY = new Terms("plus", 12, InvoiceRecipient.BUREAU, 400_000);

        private final Collaboration collaboration = in(State.ACTIVE);

        @Test
        @DisplayName("D4d: the next begins on its day, not the day before, and only while it goes on")
        void beginsOnItsDay() {
            assertThat(collaboration.renewsOn()).isEqualTo(FIRST_RENEWAL);
            assertThat(collaboration.isToBeRenewed(FIRST_RENEWAL.minusDays(1))).isFalse();
            assertThat(collaboration.isToBeRenewed(FIRST_RENEWAL)).isTrue();
            assertThat(in(State.ENDING).isToBeRenewed(FIRST_RENEWAL)).isFalse();
        }

        @Test
        @DisplayName("D4d: those that follow are counted from the day of acceptance")
        void isCountedFromTheAcceptance() {
            collaboration.renew(TERMS, NOW);

            assertThat(collaboration.state()).isEqualTo(State.ACTIVE);
            assertThat(collaboration.terms()).isEqualTo(TERMS);
            assertThat(collaboration.renewsOn()).isEqualTo(LocalDate.of(2026, 3, 31));
        }

        @Test
        @DisplayName("D4a: other terms begin with it")
        void beginsOnOtherTerms() {
            collaboration.renew(YEARLY, NOW);

            assertThat(collaboration.terms()).isEqualTo(YEARLY);
            assertThat(collaboration.renewsOn()).isEqualTo(LocalDate.of(2027, 2, 28));
        }

        @Test
        @DisplayName("D4a: terms that change at once move no renewal")
        void isNotMovedByAChangeAtOnce() {
            collaboration.change(new Terms("plus", 1, InvoiceRecipient.BUREAU, 40_000), NOW);

            assertThat(collaboration.variantCode()).isEqualTo("plus");
            assertThat(collaboration.invoiceRecipient()).isEqualTo(InvoiceRecipient.BUREAU);
            assertThat(collaboration.renewsOn()).isEqualTo(FIRST_RENEWAL);
        }

        @Test
        @DisplayName("S4: that a year begins anew is told once, in the thirty days before")
        void ofAYearIsToldOnceBefore() {
            collaboration.renew(YEARLY, NOW);
            LocalDate renewal = collaboration.renewsOn();

            assertThat(collaboration.isRenewalToBeTold(renewal.minusDays(31))).isFalse();
            assertThat(collaboration.isRenewalToBeTold(renewal.minusDays(30))).isTrue();
            assertThat(collaboration.isRenewalToBeTold(renewal.minusDays(1))).isTrue();
            assertThat(collaboration.isRenewalToBeTold(renewal)).isFalse();
            collaboration.renewalTold();
            assertThat(collaboration.isRenewalToBeTold(renewal.minusDays(1))).isFalse();
        }

        @Test
        @DisplayName("S4: of a month nobody is told, nor of what is going to end")
        void ofAMonthIsNotTold() {
            assertThat(collaboration.isRenewalToBeTold(FIRST_RENEWAL.minusDays(1)))
                    .isFalse();
            collaboration.renew(YEARLY, NOW);
            collaboration.endAtPeriodEnd(Side.CLIENT, Aftermath.CONTINUES_ALONE, NOW, FIRST_RENEWAL);
            assertThat(collaboration.isRenewalToBeTold(LocalDate.of(2027, 2, 20)))
                    .isFalse();
        }
    }

    @Nested
    class TheService {

        private static final LocalDate DAY = LocalDate.of(2026, 2, 1);

        @ParameterizedTest
        @EnumSource(State.class)
        @DisplayName("D7a: both sides work in it while it is active, or ending and the day has not come")
        void runsWhileItGoesOn(State state) {
            boolean goesOn = state == State.ACTIVE || state == State.ENDING;

            assertThat(in(state).isRunningOn(DAY)).isEqualTo(goesOn);
        }

        @Test
        @DisplayName("D5a: it is closed from its last day on, also before that is carried out")
        void stopsOnTheDayOfThePlannedEnd() {
            Collaboration ending = in(State.ENDING);

            assertThat(ending.isRunningOn(ending.endsOn().minusDays(1))).isTrue();
            assertThat(ending.isRunningOn(ending.endsOn())).isFalse();
        }

        @Test
        @DisplayName("D5a: it is readable from its end on, where that was chosen")
        void isReadableFromTheEndOnWhereThatWasChosen() {
            Collaboration ending = in(State.ACTIVE);
            ending.endAtPeriodEnd(Side.CLIENT, Aftermath.CLOSED_READABLE, ANSWERED_AT, ACCEPTED_ON);
            Collaboration ended = in(State.ACTIVE);
            ended.endToday(Side.CLIENT, Aftermath.CLOSED_READABLE, ANSWERED_AT, ACCEPTED_ON);

            assertThat(ending.isReadableOn(ending.endsOn().minusDays(1))).isFalse();
            assertThat(ending.isReadableOn(ending.endsOn())).isTrue();
            assertThat(ended.isReadableOn(DAY)).isTrue();
            assertThat(in(State.ENDED).isReadableOn(DAY)).isFalse();
            assertThat(in(State.ACTIVE).isReadableOn(DAY)).isFalse();
        }

        @ParameterizedTest
        @EnumSource(State.class)
        @DisplayName("S8: what is open is linked to another assignment, what is over stays as it was")
        void isLinkedWhileItIsOpen(State state) {
            Collaboration collaboration = in(state);
            if (state.isOpen()) {
                collaboration.linkTo("another");
                assertThat(collaboration.assignmentId()).isEqualTo("another");
            } else {
                Refused.with(CollaborationError.ILLEGAL_STATE, () -> collaboration.linkTo("another"));
                assertThat(collaboration.assignmentId()).isEqualTo("assignment");
            }
        }
    }

    /** The aggregate itself, not only the table that it asks. */
    @Nested
    class InEveryState {

        static Stream<Arguments> everyActionInEveryState() {
            return Arrays.stream(Action.values())
                    .flatMap(action -> Arrays.stream(State.values()).map(state -> Arguments.of(action, state)));
        }

        @ParameterizedTest(name = "{0} in {1}")
        @MethodSource("everyActionInEveryState")
        void anActionMovesItOrIsRefusedAndLeavesItAsItWas(Action action, State state) {
            Collaboration collaboration = in(state);
            boolean allowed = Arrays.stream(Side.values()).anyMatch(side -> action.isAllowed(state, side));

            if (allowed) {
                perform(action, collaboration);
                assertThat(collaboration.state()).isEqualTo(action.to());
            } else {
                assertThatThrownBy(() -> perform(action, collaboration)).isInstanceOf(BusinessException.class);
                assertThat(collaboration)
                        .usingRecursiveComparison()
                        .ignoringFields("id")
                        .isEqualTo(in(state));
            }
        }

        private static void perform(Action action, Collaboration collaboration) {
            Aftermath aftermath = Aftermath.CLOSED_READABLE;
            switch (action) {
                case ACCEPT -> collaboration.accept("leo", ANSWERED_AT, ACCEPTED_ON);
                case AGREE -> collaboration.agree("leo", ACCEPTED_ON, ANSWERED_AT);
                case WITHDRAW_AGREEMENT -> collaboration.withdrawAgreement("leo", ANSWERED_AT);
                case BEGIN -> collaboration.begin(ANSWERED_AT);
                case DECLINE -> collaboration.decline("leo", null, ANSWERED_AT);
                case RESEND -> collaboration.resend("ny@norrsken.example", ANSWERED_AT);
                case REVOKE -> collaboration.revoke(ANSWERED_AT);
                case REMIND -> collaboration.remind(ANSWERED_AT);
                case EXPIRE -> collaboration.expire(ANSWERED_AT);
                case END_TODAY -> collaboration.endToday(Side.BUREAU, aftermath, ANSWERED_AT, ACCEPTED_ON);
                case END_AT_PERIOD_END ->
                    collaboration.endAtPeriodEnd(Side.BUREAU, aftermath, ANSWERED_AT, ACCEPTED_ON);
                case WITHDRAW_ENDING -> collaboration.withdrawEnding(Side.CLIENT, ANSWERED_AT);
                case ASK_TO_CONTINUE -> collaboration.askToContinue(Side.BUREAU, ANSWERED_AT);
                case DECLINE_TO_CONTINUE -> {
                    collaboration.askToContinue(Side.BUREAU, ANSWERED_AT);
                    collaboration.declineToContinue(Side.CLIENT);
                }
                case CHANGE_SETTINGS, ANSWER_CHANGE, WITHDRAW_CHANGE -> collaboration.require(action, Side.CLIENT);
                case RENEW -> collaboration.renew(TERMS, ANSWERED_AT);
                case COMPLETE -> collaboration.complete(ANSWERED_AT);
            }
        }
    }

    /** The columns through which the database guards D3b and S3. */
    @Nested
    class GuardColumns {

        @ParameterizedTest
        @EnumSource(names = {"INVITED", "AGREED", "ACTIVE", "ENDING"})
        @DisplayName("D3b: the client stands in its column while the collaboration is open")
        void holdTheClientOfAnOpenCollaboration(State state) {
            assertThat(column(in(state), "openClientId")).isEqualTo(CLIENT.id());
        }

        @ParameterizedTest
        @EnumSource(names = {"ENDED", "DECLINED", "REVOKED", "EXPIRED"})
        @DisplayName("D3b: the client is free when the collaboration is over")
        void areEmptyWhenItIsOver(State state) {
            assertThat(column(in(state), "openClientId")).isNull();
        }

        @ParameterizedTest
        @EnumSource(names = {"ACTIVE", "ENDING"})
        @DisplayName("S3: company and bureau are bound while it is active or ending")
        void holdCompanyAndBureauWhileBound(State state) {
            assertThat(column(in(state), "boundCompanyId")).isEqualTo(COMPANY.id());
            assertThat(column(in(state), "boundBureauId")).isEqualTo(BUREAU.id());
        }

        @ParameterizedTest
        @EnumSource(
                mode = EnumSource.Mode.EXCLUDE,
                names = {"ACTIVE", "ENDING"})
        @DisplayName("S3: an invitation binds nobody, nor does what is over")
        void bindNobodyOtherwise(State state) {
            assertThat(column(in(state), "boundCompanyId")).isNull();
            assertThat(column(in(state), "boundBureauId")).isNull();
        }

        private static Object column(Collaboration collaboration, String name) {
            try {
                Field field = Collaboration.class.getDeclaredField(name);
                field.setAccessible(true);
                return field.get(collaboration);
            } catch (ReflectiveOperationException renamed) {
                throw new AssertionError(renamed);
            }
        }
    }
}
