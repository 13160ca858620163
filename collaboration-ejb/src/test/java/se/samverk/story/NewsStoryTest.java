package se.samverk.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import se.samverk.caller.Caller;
import se.samverk.caller.Permission;
import se.samverk.catalogue.InvoiceRecipient;
import se.samverk.collaboration.Aftermath;
import se.samverk.collaboration.AnswerService;
import se.samverk.collaboration.ChangeService;
import se.samverk.collaboration.EndingService;
import se.samverk.news.NewsKind;
import se.samverk.news.NewsRow;
import se.samverk.news.NewsService;
import se.samverk.shared.CommonError;
import se.samverk.shared.Keyset;
import se.samverk.shared.Refused;
import se.samverk.testing.OnBothDatabases;

/** What is news to whom, and what has been seen. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
@OnBothDatabases
class NewsStoryTest extends SettingsStory {

    private static final Instant ACCEPTED = Instant.parse("2026-03-10T09:00:00Z");

    private List<NewsRow> news(Caller caller) {
        return scene.as(caller, () -> service(NewsService.class).page(Keyset.FIRST))
                .rows();
    }

    /** Oldest first. */
    private List<NewsKind> kinds(Caller caller) {
        return news(caller).stream()
                .sorted((a, b) -> a.id().compareTo(b.id()))
                .map(NewsRow::kind)
                .toList();
    }

    private int unseen(Caller caller) {
        return scene.as(caller, () -> service(NewsService.class).unseen());
    }

    private void see(Caller caller, String id) {
        scene.as(caller, () -> service(NewsService.class).seenUpTo(id));
    }

    @Test
    @DisplayName("An invitation is news to the client, its acceptance to the bureau")
    void eachSideHearsOfTheOther() {
        active(ACCEPTED, 12, InvoiceRecipient.CLIENT);

        assertThat(kinds(eva)).containsExactly(NewsKind.INVITED);
        assertThat(kinds(anna)).containsExactly(NewsKind.ACCEPTED);
        assertThat(kinds(maria)).isEmpty();
        assertThat(news(eva).get(0).otherParty()).isEqualTo(lind.name());
        assertThat(news(eva).get(0).day()).isEqualTo(LocalDate.of(2026, 3, 24));
    }

    @Test
    @DisplayName("What one side does is never news to itself; what time does is news to both")
    void notOfOneself() {
        String id = active(ACCEPTED, 12, InvoiceRecipient.CLIENT);
        change(eva, id, "basic", 12, InvoiceRecipient.CLIENT);
        assertThat(kinds(anna)).endsWith(NewsKind.CHANGE_IN_EFFECT);
        assertThat(kinds(eva)).containsExactly(NewsKind.INVITED);

        scene.clock.setTo(Instant.parse("2027-02-20T09:00:00Z"));
        runTimers();
        assertThat(kinds(anna)).endsWith(NewsKind.RENEWAL_COMING);
        assertThat(kinds(eva)).endsWith(NewsKind.RENEWAL_COMING);

        end(eva, id);
        assertThat(kinds(anna)).endsWith(NewsKind.ENDED);
        assertThat(kinds(eva)).endsWith(NewsKind.RENEWAL_COMING);
    }

    @Test
    @DisplayName("D4b: a change that waits is news to who is to approve, the answer to who asked")
    void changes() {
        String id = active(ACCEPTED, 12, InvoiceRecipient.CLIENT);
        change(eva, id, "standard", 12, InvoiceRecipient.BUREAU);
        assertThat(kinds(anna)).endsWith(NewsKind.CHANGE_ASKED);

        String asked = pending(anna, id).id();
        scene.as(anna, () -> service(ChangeService.class).approve(asked));

        assertThat(kinds(eva)).endsWith(NewsKind.CHANGE_APPROVED);
        assertThat(kinds(anna)).endsWith(NewsKind.CHANGE_ASKED);
    }

    @Test
    @DisplayName("What asks for an answer is settled and no longer new once it is answered")
    void answered() {
        String id = active(ACCEPTED, 12, InvoiceRecipient.CLIENT);
        String invited = scene.invitation(anna, view(anna, id).clientId(), "invoicing");
        assertThat(news(eva).get(0).overtaken()).isFalse();
        assertThat(news(eva).get(0).fresh()).isTrue();
        assertThat(unseen(eva)).isOne();
        scene.as(eva, () -> service(AnswerService.class).accept(invited));
        assertThat(news(eva).get(0).overtaken()).isTrue();
        assertThat(news(eva).get(0).fresh()).isFalse();
        assertThat(unseen(eva)).isZero();
    }

    @Test
    @DisplayName("D4b: so is what asked for a change, also when another is asked for later")
    void answeredChange() {
        String id = active(ACCEPTED, 12, InvoiceRecipient.CLIENT);
        see(anna, news(anna).get(0).id());
        change(eva, id, "standard", 12, InvoiceRecipient.BUREAU);
        assertThat(news(anna).get(0).overtaken()).isFalse();
        assertThat(unseen(anna)).isOne();
        String asked = pending(anna, id).id();
        scene.as(anna, () -> service(ChangeService.class).decline(asked));
        assertThat(news(anna).get(0).overtaken()).isTrue();
        assertThat(unseen(anna)).isZero();

        scene.clock.setTo(ACCEPTED.plusSeconds(3600));
        change(eva, id, "standard", 12, InvoiceRecipient.BUREAU);
        assertThat(news(anna)).extracting(NewsRow::overtaken).startsWith(false, true);
        assertThat(unseen(anna)).isOne();
    }

    @Test
    @DisplayName("What a later fact overtakes is told as such: a planned end, a renewal, a change that is taken back")
    void overtaken() {
        String id = active(ACCEPTED, 12, InvoiceRecipient.CLIENT);
        scene.clock.setTo(Instant.parse("2027-02-20T09:00:00Z"));
        runTimers();
        assertThat(newest(anna, NewsKind.RENEWAL_COMING).overtaken()).isFalse();

        endAtPeriodEnd(eva, id);
        assertThat(newest(anna, NewsKind.ENDING).overtaken()).isFalse();
        assertThat(newest(anna, NewsKind.ENDING).ending().aftermath()).isEqualTo(Aftermath.CONTINUES_ALONE);
        int version = view(eva, id).version();
        scene.as(eva, () -> service(EndingService.class).withdraw(id, version));
        assertThat(newest(anna, NewsKind.ENDING).overtaken()).isTrue();
        assertThat(newest(anna, NewsKind.ENDING).ending()).isNull();
        assertThat(newest(anna, NewsKind.ENDING_WITHDRAWN).overtaken()).isFalse();
        // The other side ends it for the same day: what the first had told does not become true again.
        endAtPeriodEnd(anna, id);
        assertThat(newest(anna, NewsKind.ENDING).overtaken()).isTrue();
        assertThat(newest(eva, NewsKind.ENDING).overtaken()).isFalse();
        int ended = view(anna, id).version();
        scene.as(anna, () -> service(EndingService.class).withdraw(id, ended));

        change(eva, id, "standard", 1, InvoiceRecipient.CLIENT);
        assertThat(newest(anna, NewsKind.CHANGE_PLANNED).overtaken()).isFalse();
        String planned = pending(eva, id).id();
        scene.as(eva, () -> service(ChangeService.class).withdraw(planned));
        assertThat(newest(anna, NewsKind.CHANGE_PLANNED).overtaken()).isTrue();

        scene.clock.setTo(Instant.parse("2027-03-10T09:00:00Z"));
        runTimers();
        assertThat(newest(anna, NewsKind.RENEWAL_COMING).overtaken()).isTrue();
        end(anna, id);
        assertThat(newest(eva, NewsKind.ENDED).overtaken()).isFalse();
        assertThat(newest(anna, NewsKind.ENDING_WITHDRAWN).overtaken()).isTrue();
        assertThat(unseen(eva)).isEqualTo(count(eva, row -> !row.overtaken()));
        assertThat(unseen(anna)).isEqualTo(count(anna, row -> !row.overtaken()));
    }

    private NewsRow newest(Caller reader, NewsKind kind) {
        return news(reader).stream()
                .filter(row -> row.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private int count(Caller reader, Predicate<NewsRow> which) {
        return (int) news(reader).stream().filter(which).count();
    }

    private void endAtPeriodEnd(Caller caller, String id) {
        int version = view(caller, id).version();
        scene.as(
                caller,
                () -> service(EndingService.class)
                        .end(id, EndingService.When.PERIOD_END, Aftermath.CONTINUES_ALONE, version));
    }

    @Test
    @DisplayName("What a person has seen is its own; it only ever moves on")
    void seen() {
        String id = active(ACCEPTED, 12, InvoiceRecipient.CLIENT);
        end(eva, id);
        Caller erik = scene.employee(lind, Permission.STANDARD);
        String invited = scene.invitation(anna, view(anna, id).clientId(), "invoicing");
        scene.as(eva, () -> service(AnswerService.class).decline(invited, null));
        List<NewsRow> all = news(anna);
        assertThat(unseen(anna)).isEqualTo(3);
        // Whoever joins later has not missed what was before.
        assertThat(unseen(erik)).isEqualTo(1);

        see(anna, all.get(1).id());
        assertThat(unseen(anna)).isEqualTo(1);
        assertThat(news(anna)).extracting(NewsRow::fresh).containsExactly(true, false, false);
        see(anna, all.get(0).id());
        see(anna, all.get(2).id());
        assertThat(unseen(anna)).isZero();
        assertThat(unseen(erik)).isEqualTo(1);
    }

    @Test
    @DisplayName("§5: who sees only own assignments has the news of these")
    void ofOwnAssignments() {
        active(ACCEPTED, 12, InvoiceRecipient.CLIENT);
        Caller responsible = Scene.ofOwnAssignments(anna);
        Caller other = Scene.ofOwnAssignments(scene.employee(lind, Permission.STANDARD));
        String id = news(anna).get(0).id();

        assertThat(kinds(responsible)).containsExactly(NewsKind.ACCEPTED);
        assertThat(unseen(responsible)).isOne();
        see(responsible, id);
        assertThat(unseen(responsible)).isZero();
        assertThat(kinds(other)).isEmpty();
        assertThat(unseen(other)).isZero();
        Refused.with(CommonError.NOT_FOUND, () -> see(other, id));
    }

    @Test
    @DisplayName("Another company's news are not found, not even to have been seen")
    void tenants() {
        active(ACCEPTED, 12, InvoiceRecipient.CLIENT);
        String ofClient = news(eva).get(0).id();

        Refused.with(CommonError.NOT_FOUND, () -> see(anna, ofClient));
        Refused.with(CommonError.NOT_FOUND, () -> see(maria, news(anna).get(0).id()));
    }
}
