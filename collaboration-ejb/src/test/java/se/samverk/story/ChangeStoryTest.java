package se.samverk.story;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverk.catalogue.InvoiceRecipient.BUREAU;
import static se.samverk.catalogue.InvoiceRecipient.CLIENT;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import se.samverk.caller.Caller;
import se.samverk.caller.Permission;
import se.samverk.collaboration.Action;
import se.samverk.collaboration.Aftermath;
import se.samverk.collaboration.ChangeEffect;
import se.samverk.collaboration.ChangeForm;
import se.samverk.collaboration.ChangeService;
import se.samverk.collaboration.CollaborationError;
import se.samverk.collaboration.CollaborationService;
import se.samverk.collaboration.EndingService;
import se.samverk.collaboration.Terms;
import se.samverk.letter.LetterTemplate;
import se.samverk.shared.CommonError;
import se.samverk.shared.Refused;
import se.samverk.testing.OnBothDatabases;

/** Changing settings, by the real services over both real databases. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
@OnBothDatabases
class ChangeStoryTest extends SettingsStory {

    private static final Instant ACCEPTED = Instant.parse("2026-01-20T09:00:00Z");
    private static final LocalDate RENEWAL = LocalDate.of(2026, 2, 20);

    @Test
    @DisplayName("S4, D4a: a variant takes effect at once, the client's own cost needs no approval")
    void variant() {
        String id = active(ACCEPTED, 1, CLIENT);

        change(eva, id, "basic", 1, CLIENT);

        assertThat(view(anna, id).terms()).isEqualTo(new Terms("basic", 1, CLIENT, 19_900));
        assertThat(pending(eva, id)).isNull();
        assertThat(scene.mailed(anna.email())).contains(LetterTemplate.CHANGE_IN_EFFECT);
        assertThat(scene.mailed(eva.email())).contains(LetterTemplate.CHANGE_IN_EFFECT);
    }

    @Test
    @DisplayName("D4a: a period waits for the renewal, is shown to both, and takes effect then")
    void periodAtRenewal() {
        String id = active(ACCEPTED, 1, CLIENT);

        change(eva, id, "standard", 12, CLIENT);

        assertThat(view(anna, id).terms()).isEqualTo(new Terms("standard", 1, CLIENT, 34_900));
        assertThat(pending(anna, id).takesEffectOn()).isEqualTo(RENEWAL);
        assertThat(pending(eva, id).outcome()).isEqualTo(new Terms("standard", 12, CLIENT, 358_800));
        assertThat(scene.mailed(anna.email())).contains(LetterTemplate.CHANGE_PLANNED);

        scene.clock.setTo(Instant.parse("2026-02-19T22:59:59Z"));
        runTimers();
        assertThat(view(anna, id).periodMonths()).isEqualTo(1);
        scene.clock.setTo(Instant.parse("2026-02-19T23:00:00Z"));
        runTimers();
        assertThat(view(anna, id).terms()).isEqualTo(new Terms("standard", 12, CLIENT, 358_800));
        assertThat(pending(eva, id)).isNull();
        assertThat(view(eva, id).renewsOn()).isEqualTo(LocalDate.of(2027, 2, 20));
    }

    @Test
    @DisplayName("D4a: the side that asked withdraws a change that has not taken effect; the other cannot")
    void withdrawn() {
        String id = active(ACCEPTED, 1, CLIENT);
        change(eva, id, "basic", 12, CLIENT);
        String change = pending(eva, id).id();

        Refused.with(CommonError.FORBIDDEN, () -> withdraw(anna, change));
        withdraw(eva, change);

        assertThat(pending(eva, id)).isNull();
        // What took effect at once stays.
        assertThat(view(eva, id).terms()).isEqualTo(new Terms("basic", 1, CLIENT, 19_900));
        Refused.with(CollaborationError.CHANGE_DECIDED, () -> withdraw(eva, change));
        scene.clock.setTo(Instant.parse("2026-02-20T09:00:00Z"));
        runTimers();
        assertThat(view(eva, id).periodMonths()).isEqualTo(1);
    }

    @Test
    @DisplayName("D4b: what the client is to pay waits for its approval, then takes effect in its time")
    void approved() {
        String id = active(ACCEPTED, 1, BUREAU);

        ChangeEffect effect = change(anna, id, "basic", 1, CLIENT);

        assertThat(effect.needsApproval()).isTrue();
        assertThat(view(eva, id).terms()).isEqualTo(new Terms("standard", 1, BUREAU, 34_900));
        assertThat(view(eva, id).allowed()).contains(Action.ANSWER_CHANGE);
        assertThat(view(anna, id).allowed()).doesNotContain(Action.ANSWER_CHANGE);
        assertThat(scene.mailed(eva.email())).contains(LetterTemplate.CHANGE_ASKED);
        assertThat(waiting(eva)).containsExactly(id);
        assertThat(waiting(anna)).isEmpty();

        scene.clock.pass(Duration.ofDays(2));
        String change = pending(eva, id).id();
        Refused.with(CommonError.FORBIDDEN, () -> approve(anna, change));
        approve(eva, change);
        approve(eva, change);

        assertThat(view(eva, id).terms()).isEqualTo(new Terms("basic", 1, BUREAU, 19_900));
        assertThat(pending(eva, id).takesEffectOn()).isEqualTo(RENEWAL);
        assertThat(waiting(eva)).isEmpty();
        assertThat(scene.mailed(anna.email())).containsOnlyOnce(LetterTemplate.CHANGE_APPROVED);
        Refused.with(CollaborationError.CHANGE_DECIDED, () -> decline(eva, change));
    }

    @Test
    @DisplayName("D4b: declined, everything stays")
    void declined() {
        String id = active(ACCEPTED, 1, BUREAU);
        change(anna, id, "basic", 1, CLIENT);
        String change = pending(eva, id).id();

        decline(eva, change);
        decline(eva, change);

        assertThat(view(eva, id).terms()).isEqualTo(new Terms("standard", 1, BUREAU, 34_900));
        assertThat(pending(anna, id)).isNull();
        assertThat(scene.mailed(anna.email())).contains(LetterTemplate.CHANGE_DECLINED);
        Refused.with(CollaborationError.CHANGE_DECIDED, () -> approve(eva, change));
    }

    @Test
    @DisplayName("D4b: reminded of once after seven days, expires when the fourteenth has ended")
    void expires() {
        String id = active(ACCEPTED, 12, BUREAU);
        change(anna, id, "standard", 12, CLIENT);
        String change = pending(eva, id).id();

        scene.clock.pass(Duration.ofDays(7));
        runTimers();
        runTimers();
        assertThat(scene.mailed(eva.email())).containsOnlyOnce(LetterTemplate.CHANGE_REMINDER);

        scene.clock.pass(Duration.ofDays(8));
        Refused.with(CollaborationError.CHANGE_DECIDED, () -> approve(eva, change));
        runTimers();
        assertThat(pending(anna, id)).isNull();
        assertThat(scene.mailed(anna.email())).contains(LetterTemplate.CHANGE_LAPSED);
        assertThat(view(anna, id).invoiceRecipient()).isEqualTo(BUREAU);
    }

    @Test
    @DisplayName("S4: one change at a time")
    void oneAtATime() {
        String id = active(ACCEPTED, 1, CLIENT);
        change(eva, id, "standard", 12, CLIENT);

        Refused.with(CollaborationError.CHANGE_PENDING, () -> change(anna, id, "standard", 3, BUREAU));
        assertThat(view(anna, id).allowed()).doesNotContain(Action.CHANGE_SETTINGS);
    }

    @Test
    @DisplayName("S4: what is confirmed is what was shown, else STALE")
    void staleIsRefused() {
        String id = active(ACCEPTED, 1, CLIENT);
        ChangeForm form = new ChangeForm("standard", 12, CLIENT);
        ChangeEffect shown = scene.as(eva, () -> service(ChangeService.class).preview(id, form));
        int version = view(eva, id).version();

        scene.clock.setTo(Instant.parse("2026-02-21T09:00:00Z"));
        Refused.with(CommonError.STALE, () -> confirm(eva, id, form, shown, version));
        runTimers();
        ChangeEffect anew = scene.as(eva, () -> service(ChangeService.class).preview(id, form));
        Refused.with(CommonError.STALE, () -> confirm(eva, id, form, anew, version));
        assertThat(pending(eva, id)).isNull();
    }

    @Test
    @DisplayName("S4, §5: at the bureau full permission or the responsible changes, only full permission approves")
    void whoMay() {
        String id = active(ACCEPTED, 1, CLIENT);
        Caller erik = scene.employee(lind, Permission.STANDARD);

        Refused.with(CommonError.FORBIDDEN, () -> change(erik, id, "basic", 1, CLIENT));
        assertThat(view(erik, id).allowed()).doesNotContain(Action.CHANGE_SETTINGS);
        Refused.with(CommonError.NOT_FOUND, () -> change(maria, id, "basic", 1, CLIENT));

        change(eva, id, "standard", 1, BUREAU);
        assertThat(view(anna, id).allowed()).contains(Action.ANSWER_CHANGE);
        assertThat(view(erik, id).allowed()).doesNotContain(Action.ANSWER_CHANGE);
        String change = pending(anna, id).id();
        Refused.with(CommonError.NOT_FOUND, () -> approve(maria, change));
    }

    @Test
    @DisplayName("S4: a change of somebody else's collaboration is not found, nor is one that there is not")
    void foreignChange() {
        String id = active(ACCEPTED, 1, BUREAU);
        change(anna, id, "standard", 1, CLIENT);
        String change = pending(anna, id).id();
        Caller asked = eva;
        active(ACCEPTED, 1, BUREAU);

        assertThat(eva.companyId()).isNotEqualTo(asked.companyId());
        Refused.with(CommonError.NOT_FOUND, () -> approve(eva, change));
        Refused.with(CommonError.NOT_FOUND, () -> withdraw(maria, change));
        Refused.with(CommonError.NOT_FOUND, () -> withdraw(anna, id));
    }

    @Test
    @DisplayName("S5: an ending drops the change that waits, and nothing is changed while ending")
    void endingDropsIt() {
        String id = active(ACCEPTED, 1, CLIENT);
        change(eva, id, "standard", 12, CLIENT);
        int version = view(eva, id).version();

        scene.as(
                eva,
                () -> service(EndingService.class)
                        .end(id, EndingService.When.PERIOD_END, Aftermath.CLOSED_READABLE, version));

        assertThat(pending(eva, id)).isNull();
        Refused.with(CollaborationError.ILLEGAL_STATE, () -> change(eva, id, "basic", 1, CLIENT));
        scene.clock.setTo(Instant.parse("2026-02-20T09:00:00Z"));
        runTimers();
        assertThat(view(eva, id).periodMonths()).isEqualTo(1);
    }

    private List<String> waiting(Caller caller) {
        return scene.as(caller, () -> service(CollaborationService.class).awaitingApproval()).stream()
                .map(view -> view.id())
                .toList();
    }

    private void confirm(Caller caller, String id, ChangeForm form, ChangeEffect effect, int version) {
        scene.as(caller, () -> service(ChangeService.class).change(id, form, effect, version));
    }

    private void approve(Caller caller, String change) {
        scene.as(caller, () -> service(ChangeService.class).approve(change));
    }

    private void decline(Caller caller, String change) {
        scene.as(caller, () -> service(ChangeService.class).decline(change));
    }

    private void withdraw(Caller caller, String change) {
        scene.as(caller, () -> service(ChangeService.class).withdraw(change));
    }
}
