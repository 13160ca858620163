package se.samverk.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.samverk.caller.Caller;
import se.samverk.caller.Permission;
import se.samverk.collaboration.Aftermath;
import se.samverk.collaboration.BureauChangeService;
import se.samverk.collaboration.BureauChangeView;
import se.samverk.collaboration.ChangingCompany;
import se.samverk.collaboration.CollaborationError;
import se.samverk.collaboration.EndingService;
import se.samverk.collaboration.InvitationService;
import se.samverk.collaboration.State;
import se.samverk.company.Company;
import se.samverk.company.CompanyError;
import se.samverk.due.DueWorker;
import se.samverk.letter.LetterTemplate;
import se.samverk.overview.Coming;
import se.samverk.overview.Coming.Kind;
import se.samverk.overview.OverviewService;
import se.samverk.overview.ServiceFigures;
import se.samverk.shared.CommonError;
import se.samverk.shared.Refused;
import se.samverk.testing.OnBothDatabases;
import se.samverk.workspace.Reach;
import se.samverk.workspace.WorkspaceAccess;

/** A client goes from one bureau to another, over both real databases. */
@OnBothDatabases
class BureauChangeStoryTest extends Story {

    private static final LocalDate DAY = LocalDate.of(2026, 2, 1);

    private Company norr;
    private Caller eva;
    private String atLind;
    private String clientOfSyd;

    @BeforeEach
    void collaborateWithLind() {
        norr = scene.company();
        eva = scene.administrator(norr);
        atLind = active(anna, norr, eva);
        clientOfSyd = scene.client(maria, norr);
    }

    private void start(Caller caller, Company bureau, LocalDate day) {
        scene.as(
                caller,
                () -> service(BureauChangeService.class)
                        .start(bureau.organisationNumber().value(), day));
    }

    private void withdraw() {
        scene.as(eva, () -> service(BureauChangeService.class).withdraw());
    }

    private BureauChangeView change() {
        return scene.as(eva, () -> service(BureauChangeService.class).view()).orElse(null);
    }

    private List<ChangingCompany> askedAt(Caller employee) {
        return scene.as(employee, () -> service(BureauChangeService.class).toUs());
    }

    private Optional<LocalDate> leaving(Caller caller, String id) {
        return scene.as(caller, () -> service(BureauChangeService.class).leaving(id));
    }

    private Reach reach(Caller caller) {
        return scene.as(caller, () -> service(WorkspaceAccess.class).admit(caller, norr.id(), "bookkeeping"))
                .reach();
    }

    /** What is agreed with the new bureau, for the day of the change. */
    private String agreed() {
        start(eva, syd, DAY);
        String invitation = scene.invitation(maria, clientOfSyd, "bookkeeping");
        accept(eva, invitation);
        return invitation;
    }

    private void onTheDay() {
        scene.clock.setTo(Instant.parse("2026-02-01T09:00:00Z"));
    }

    private void workOff() {
        scene.as(null, () -> service(DueWorker.class).run());
    }

    @Test
    @DisplayName("D3c: the new bureau may invite when the client has asked it, and the present one knows of nothing")
    void asks() {
        Refused.with(CompanyError.CLIENT_HAS_OTHER_BUREAU, () -> scene.invitation(maria, clientOfSyd, "bookkeeping"));

        start(eva, syd, DAY);

        assertThat(change()).isEqualTo(new BureauChangeView(lind.name(), syd.id(), syd.name(), DAY, false));
        assertThat(askedAt(maria)).containsExactly(new ChangingCompany(norr.name(), DAY));
        assertThat(askedAt(anna)).isEmpty();
        assertThat(scene.mailed(maria.email())).containsExactly(LetterTemplate.BUREAU_CHANGE_STARTED);
        assertThat(scene.recorded(norr.id())).contains("BUREAU_CHANGE_STARTED");
        String invitation = scene.invitation(maria, clientOfSyd, "bookkeeping");
        assertThat(view(eva, atLind).state()).isEqualTo(State.ACTIVE);
        assertThat(view(eva, invitation).state()).isEqualTo(State.INVITED);
    }

    @Test
    @DisplayName(
            "D3c: what is accepted begins on the day on which the present bureau ends; there is no day with none or two")
    void handsOver() {
        String atSyd = agreed();
        assertThat(view(eva, atLind).state()).isEqualTo(State.ACTIVE);
        assertThat(leaving(anna, atLind)).contains(DAY);
        assertThat(view(eva, atSyd).state()).isEqualTo(State.AGREED);
        assertThat(view(eva, atSyd).acceptedOn()).isEqualTo(DAY);
        assertThat(scene.mailed(anna.email())).contains(LetterTemplate.LEAVING);
        assertThat(scene.mailed(maria.email())).contains(LetterTemplate.AGREED);
        assertThat(change().agreed()).isTrue();
        workOff();
        assertThat(reach(eva)).isEqualTo(Reach.WORK);
        assertThat(view(maria, atSyd).state()).isEqualTo(State.AGREED);

        onTheDay();
        assertThat(reach(eva)).isEqualTo(Reach.WORK);
        workOff();

        assertThat(view(anna, atLind).state()).isEqualTo(State.ENDED);
        assertThat(view(anna, atLind).ending().aftermath()).isEqualTo(Aftermath.CONTINUES_ALONE);
        assertThat(scene.mailed(anna.email())).contains(LetterTemplate.ENDED);
        assertThat(view(maria, atSyd).state()).isEqualTo(State.ACTIVE);
        assertThat(view(maria, atSyd).renewsOn()).isEqualTo(LocalDate.of(2027, 2, 1));
        assertThat(scene.mailed(maria.email())).contains(LetterTemplate.BEGUN);
        assertThat(scene.mailed(eva.email())).contains(LetterTemplate.BEGUN);
        assertThat(change()).isNull();
        assertThat(askedAt(maria)).isEmpty();
        String anew = view(anna, atLind).clientId();
        Refused.with(CompanyError.CLIENT_HAS_OTHER_BUREAU, () -> scene.invitation(anna, anew, "bookkeeping"));
        workOff();
        assertThat(scene.recorded(atSyd)).endsWith("AGREED:bookkeeping", "BEGUN:bookkeeping");
    }

    @Test
    @DisplayName("D3c, S3: what the former bureau still has on the day ends then, in whichever order it is worked off")
    void leavesNothingBehind() {
        String invoicing = scene.invitation(anna, view(anna, atLind).clientId(), "invoicing");
        accept(eva, invoicing);
        endAtPeriodEnd(anna, invoicing);
        String atSyd = agreed();
        assertThat(view(eva, invoicing).endsOn()).isAfter(DAY);

        onTheDay();
        workOff();

        assertThat(view(eva, invoicing).state()).isEqualTo(State.ENDED);
        assertThat(view(eva, invoicing).endsOn()).isEqualTo(DAY);
        assertThat(view(eva, atSyd).state()).isEqualTo(State.ACTIVE);
    }

    private void endAtPeriodEnd(Caller caller, String id) {
        int version = view(caller, id).version();
        scene.as(
                caller,
                () -> service(EndingService.class)
                        .end(id, EndingService.When.PERIOD_END, Aftermath.CLOSED_READABLE, version));
    }

    @Test
    @DisplayName("D3c: until the day the client takes it back as a whole, and everything is as before")
    void takesBack() {
        String atSyd = agreed();
        Refused.with(CollaborationError.BUREAU_CHANGE_AGREED, () -> start(eva, syd, DAY.plusDays(1)));

        withdraw();
        withdraw();

        assertThat(view(eva, atLind).state()).isEqualTo(State.ACTIVE);
        assertThat(view(maria, atSyd).state()).isEqualTo(State.DECLINED);
        assertThat(change()).isNull();
        assertThat(scene.mailed(anna.email())).contains(LetterTemplate.STAYING);
        assertThat(scene.mailed(maria.email()))
                .contains(LetterTemplate.AGREEMENT_WITHDRAWN)
                .containsOnlyOnce(LetterTemplate.BUREAU_CHANGE_WITHDRAWN);
        onTheDay();
        workOff();
        assertThat(view(eva, atLind).state()).isEqualTo(State.ACTIVE);
        Refused.with(CompanyError.CLIENT_HAS_OTHER_BUREAU, () -> scene.invitation(maria, clientOfSyd, "bookkeeping"));
    }

    @Test
    @DisplayName("D3c, D4d: until the day the present bureau's contract goes on as agreed")
    void goesOnUntilTheDay() {
        LocalDate renewal = view(eva, atLind).renewsOn();
        start(eva, syd, renewal);
        accept(eva, scene.invitation(maria, clientOfSyd, "bookkeeping"));

        assertThat(view(eva, atLind).renewsOn()).isEqualTo(renewal);
        assertThat(view(eva, atLind).ending()).isNull();
    }

    @Test
    @DisplayName(
            "D3c, S5: the new bureau takes back what has not begun; the client stays where it is, and all are told")
    void newBureauThinksBetter() {
        String atSyd = agreed();

        scene.as(maria, () -> service(InvitationService.class).revoke(atSyd));

        assertThat(view(eva, atSyd).state()).isEqualTo(State.REVOKED);
        assertThat(scene.mailed(eva.email())).contains(LetterTemplate.REVOKED);
        assertThat(scene.mailed(anna.email())).contains(LetterTemplate.STAYING);
        assertThat(scene.auditOf(norr.id(), atLind))
                .as("nobody of the other bureau is named")
                .filteredOn(row -> row[0].equals("STAYING"))
                .extracting(row -> row[1], row -> row[2])
                .containsExactly(tuple("Samverk", norr.id()));
        onTheDay();
        workOff();
        assertThat(view(eva, atLind).state()).isEqualTo(State.ACTIVE);
    }

    @Test
    @DisplayName("D3c: asking the same again changes nothing and mails nobody; ten changes a day are enough")
    void bounded() {
        start(eva, syd, DAY);
        start(eva, syd, DAY);
        assertThat(scene.mailed(maria.email())).containsExactly(LetterTemplate.BUREAU_CHANGE_STARTED);
        for (int more = 1; more < 10; more++) {
            start(eva, syd, DAY.plusDays(more));
        }
        Refused.with(CommonError.TOO_MANY_ATTEMPTS, () -> start(eva, syd, DAY.plusDays(10)));
    }

    @Test
    @DisplayName("D3c: a day that passes without an answer changes nothing")
    void lapses() {
        start(eva, syd, DAY);
        String invitation = scene.invitation(maria, clientOfSyd, "bookkeeping");

        onTheDay();
        workOff();

        assertThat(change()).isNull();
        assertThat(view(eva, atLind).state()).isEqualTo(State.ACTIVE);
        assertThat(view(maria, invitation).state()).isEqualTo(State.EXPIRED);
        Refused.with(CollaborationError.INVITATION_EXPIRED, () -> accept(eva, invitation));
        workOff();
        assertThat(scene.mailed(maria.email())).contains(LetterTemplate.EXPIRED);
        assertThat(scene.mailed(maria.email())).containsOnlyOnce(LetterTemplate.BUREAU_CHANGE_LAPSED);
        assertThat(scene.mailed(eva.email())).containsOnlyOnce(LetterTemplate.OWN_CHANGE_LAPSED);
        assertThat(scene.mailed(anna.email())).doesNotContain(LetterTemplate.BUREAU_CHANGE_LAPSED);
        assertThat(scene.recorded(norr.id())).containsOnlyOnce("BUREAU_CHANGE_LAPSED");
    }

    @Test
    @DisplayName("D3c: a day that has passed is told also when the client asks anew before the timer comes")
    void lapsesByAskingAnew() {
        start(eva, syd, DAY);
        String invitation = scene.invitation(maria, clientOfSyd, "bookkeeping");
        onTheDay();

        start(eva, scene.bureau(), DAY.plusMonths(2));

        assertThat(change()).isNotNull();
        assertThat(view(maria, invitation).state()).isEqualTo(State.EXPIRED);
        assertThat(scene.mailed(maria.email())).containsOnlyOnce(LetterTemplate.BUREAU_CHANGE_LAPSED);
        assertThat(scene.mailed(eva.email())).containsOnlyOnce(LetterTemplate.OWN_CHANGE_LAPSED);
        workOff();
        assertThat(change()).isNotNull();
    }

    @Test
    @DisplayName(
            "D3c: what the new bureau has offered is declined when the client takes the change back, or asks another")
    void declinesOffers() {
        start(eva, syd, DAY);
        String offered = scene.invitation(maria, clientOfSyd, "bookkeeping");
        withdraw();
        assertThat(view(maria, offered).state()).isEqualTo(State.DECLINED);
        assertThat(scene.mailed(maria.email())).contains(LetterTemplate.DECLINED);

        start(eva, syd, DAY);
        String again = scene.invitation(maria, clientOfSyd, "bookkeeping");
        start(eva, scene.bureau(), DAY);
        assertThat(view(maria, again).state()).isEqualTo(State.DECLINED);
    }

    private List<Coming> coming(Caller employee) {
        return scene.as(employee, () -> service(OverviewService.class).coming());
    }

    private long countComing(Caller employee) {
        return scene.as(employee, () -> service(OverviewService.class).countComing());
    }

    @Test
    @DisplayName("D3c: both bureaus see the day coming once it is agreed, and no renewal after it")
    void isComing() {
        scene.clock.setTo(Instant.parse("2026-12-15T09:00:00Z"));
        LocalDate day = LocalDate.of(2027, 1, 10);
        assertThat(coming(anna)).extracting(Coming::kind).containsExactly(Kind.RENEWAL);
        start(eva, syd, day);
        assertThat(coming(maria)).isEmpty();
        String atSyd = scene.invitation(maria, clientOfSyd, "bookkeeping");
        String also = scene.invitation(maria, clientOfSyd, "invoicing");
        accept(eva, atSyd);
        accept(eva, also);

        assertThat(coming(anna))
                .extracting(Coming::kind, Coming::day, Coming::collaborationId)
                .containsExactly(tuple(Kind.LEAVING, day, atLind));
        assertThat(countComing(anna)).isEqualTo(1);
        assertThat(coming(maria))
                .extracting(Coming::kind, Coming::day)
                .containsExactly(tuple(Kind.BEGINNING, day), tuple(Kind.BEGINNING, day));
        assertThat(countComing(maria)).isEqualTo(2);
        assertThat(scene.as(maria, () -> service(OverviewService.class).services()))
                .extracting(ServiceFigures::agreed, ServiceFigures::all)
                .containsExactly(tuple(1L, 1L), tuple(1L, 1L));
        withdraw();
        assertThat(coming(anna)).extracting(Coming::kind).containsExactly(Kind.RENEWAL);
        assertThat(coming(maria)).isEmpty();
    }

    @Test
    @DisplayName("D3c: that it begins later does not make the client's answer late")
    void answeredWhenItAnswered() {
        agreed();
        onTheDay();
        workOff();

        assertThat(scene.as(maria, () -> service(OverviewService.class).invitations())
                        .medianToAnswer())
                .isEqualTo(Duration.ZERO);
        assertThat(reach(eva)).isEqualTo(Reach.WORK);
        assertThat(scene.as(eva, () -> service(WorkspaceAccess.class).admit(eva, norr.id(), "bookkeeping"))
                        .bureauId())
                .isEqualTo(syd.id());
    }

    @Test
    @DisplayName("D3c: who has been left by its bureau meanwhile begins with the new one at once")
    void leftMeanwhile() {
        start(eva, syd, DAY);
        String invitation = scene.invitation(maria, clientOfSyd, "bookkeeping");
        end(anna, atLind);

        accept(eva, invitation);

        String invoicing = scene.invitation(maria, clientOfSyd, "invoicing");
        accept(eva, invoicing);
        assertThat(view(eva, invitation).state()).isEqualTo(State.ACTIVE);
        assertThat(view(eva, invoicing).state()).isEqualTo(State.ACTIVE);
        assertThat(change()).isNull();
    }

    @Test
    @DisplayName("D3c, S3: a third bureau is not let in between agreement and day")
    void noThird() {
        Company third = scene.bureau();
        Caller olle = scene.employee(third, Permission.FULL);
        agreed();
        end(anna, atLind);
        String elsewhere = scene.invitation(olle, scene.client(olle, norr), "invoicing");

        Refused.with(CollaborationError.BUREAU_CHANGE_AGREED, () -> accept(eva, elsewhere));
        onTheDay();
        Refused.with(CollaborationError.BUREAU_CHANGE_AGREED, () -> accept(eva, elsewhere));
    }

    @Test
    @DisplayName("D3c: asking another bureau instead is told to the one that was asked")
    void another() {
        start(eva, syd, DAY);
        Company third = scene.bureau();
        Caller olle = scene.employee(third, Permission.FULL);

        start(eva, third, DAY);

        assertThat(scene.mailed(maria.email())).contains(LetterTemplate.BUREAU_CHANGE_WITHDRAWN);
        assertThat(askedAt(maria)).isEmpty();
        assertThat(askedAt(olle)).hasSize(1);
    }

    @Test
    @DisplayName("D3c: all that is wrong is told at once, each at its field")
    void badInput() {
        Refused.at("number", CollaborationError.BUREAU_UNKNOWN, () -> start(eva, norr, DAY));
        Refused.at("number", CollaborationError.SAME_BUREAU, () -> start(eva, lind, DAY));
        Refused.at("day", CollaborationError.CHANGE_DAY_NOT_VALID, () -> start(eva, syd, LocalDate.of(2026, 1, 20)));
        Refused.at("day", CollaborationError.CHANGE_DAY_NOT_VALID, () -> start(eva, syd, LocalDate.of(2027, 1, 21)));
        Refused.at("day", CommonError.REQUIRED, () -> start(eva, syd, null));
        Caller alone = scene.administrator(scene.company());
        Refused.with(CollaborationError.NO_BUREAU, () -> start(alone, syd, DAY));
        assertThat(change()).isNull();
        Refused.with(CommonError.FORBIDDEN, () -> start(scene.user(norr), syd, DAY));
    }
}
