package se.samverk.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import se.samverk.caller.Caller;
import se.samverk.caller.Permission;
import se.samverk.catalogue.InvoiceRecipient;
import se.samverk.collaboration.Aftermath;
import se.samverk.collaboration.AnswerService;
import se.samverk.collaboration.ChangeForm;
import se.samverk.collaboration.ChangeService;
import se.samverk.collaboration.EndingService;
import se.samverk.overview.Coming;
import se.samverk.overview.InvitationFigures.Outcome;
import se.samverk.overview.OverviewService;
import se.samverk.overview.RenewalFigures;
import se.samverk.overview.ServiceFigures;
import se.samverk.overview.Waiting;
import se.samverk.testing.OnBothDatabases;

/** What a bureau's start page shows, as things happen. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
@OnBothDatabases
class OverviewStoryTest extends SettingsStory {

    private static final Instant ACCEPTED = Instant.parse("2026-03-10T09:00:00Z");

    private OverviewService overview() {
        return service(OverviewService.class);
    }

    private Waiting waiting(Caller caller) {
        return scene.as(caller, () -> overview().waiting());
    }

    @Test
    @DisplayName("What waits: invitations in their last three days, and what is not linked")
    void waits() {
        scene.clock.setTo(ACCEPTED);
        String invited = scene.invitation(anna, scene.client(anna, scene.company()), "bookkeeping");
        assertThat(waiting(anna).isNothing()).isTrue();

        scene.clock.setTo(ACCEPTED.plus(Duration.ofDays(11)));
        assertThat(waiting(anna)).isEqualTo(new Waiting(0, 1, 0, 0));
        scene.unlink(invited);
        assertThat(waiting(anna)).isEqualTo(new Waiting(1, 1, 1, 0));
        // Who cannot link is not told.
        Caller erik = scene.employee(lind, Permission.STANDARD);
        assertThat(waiting(erik)).isEqualTo(new Waiting(0, 1, 0, 0));
        assertThat(waiting(maria).isNothing()).isTrue();
        // The timer may be minutes late.
        scene.clock.setTo(Instant.parse("2026-03-24T23:00:00Z"));
        assertThat(waiting(erik).isNothing()).isTrue();
    }

    @Test
    @DisplayName("What comes: renewals and endings within sixty days, by day")
    void comes() {
        String id = active(ACCEPTED, 3, InvoiceRecipient.CLIENT);
        LocalDate renewal = LocalDate.of(2026, 6, 10);
        scene.clock.setTo(Instant.parse("2026-04-10T09:00:00Z"));
        assertThat(scene.as(anna, () -> overview().coming())).isEmpty();

        scene.clock.setTo(Instant.parse("2026-04-11T09:00:00Z"));
        assertThat(scene.as(anna, () -> overview().coming())).singleElement().satisfies(coming -> {
            assertThat(coming.collaborationId()).isEqualTo(id);
            assertThat(coming.day()).isEqualTo(renewal);
            assertThat(coming.end()).isFalse();
        });
        endAtRenewal(id);
        assertThat(scene.as(anna, () -> overview().coming()))
                .singleElement()
                .satisfies(coming -> assertThat(coming.end()).isTrue());
        assertThat(scene.as(maria, () -> overview().coming())).isEmpty();
    }

    private void endAtRenewal(String id) {
        int version = view(eva, id).version();
        scene.as(
                eva,
                () -> service(EndingService.class)
                        .end(id, EndingService.When.PERIOD_END, Aftermath.CONTINUES_ALONE, version));
    }

    @Test
    @DisplayName("What comes: periods of a month too, as the picture below has them, and how many more there are")
    void monthly() {
        active(ACCEPTED, 1, InvoiceRecipient.CLIENT);
        scene.clock.setTo(ACCEPTED);

        assertThat(scene.as(anna, () -> overview().coming()))
                .extracting(Coming::day)
                .containsExactly(LocalDate.of(2026, 4, 10));
        assertThat(scene.as(anna, () -> overview().countComing())).isOne();
        assertThat(scene.as(anna, () -> overview().renewals()).get(1).renewals())
                .isEqualTo(1);
        assertThat(scene.as(maria, () -> overview().countComing())).isZero();
    }

    @Test
    @DisplayName("D4a: what comes tells the terms of a change that waits for the renewal")
    void comesOnNewTerms() {
        String id = active(ACCEPTED, 1, InvoiceRecipient.CLIENT);
        ChangeForm form = new ChangeForm("standard", 12, InvoiceRecipient.BUREAU);
        int version = view(anna, id).version();
        scene.as(anna, () -> {
            ChangeService changes = service(ChangeService.class);
            changes.change(id, form, changes.preview(id, form), version);
        });

        assertThat(scene.as(anna, () -> overview().coming())).singleElement().satisfies(coming -> {
            assertThat(coming.end()).isFalse();
            assertThat(coming.newTerms().periodMonths()).isEqualTo(12);
            assertThat(coming.newTerms().invoiceRecipient()).isEqualTo(InvoiceRecipient.BUREAU);
        });
        endAtRenewal(id);
        assertThat(scene.as(anna, () -> overview().coming()))
                .singleElement()
                .satisfies(coming -> assertThat(coming.newTerms()).isNull());
    }

    @Test
    @DisplayName("The pictures: services, invitations and renewals of the own bureau")
    void pictures() {
        String accepted = active(ACCEPTED, 12, InvoiceRecipient.CLIENT);
        String client = view(anna, accepted).clientId();
        String declined = scene.invitation(anna, client, "invoicing");
        scene.clock.setTo(ACCEPTED.plus(Duration.ofHours(4)));
        scene.as(eva, () -> service(AnswerService.class).decline(declined, null));
        scene.invitation(anna, client, "time-reporting");

        assertThat(scene.as(anna, () -> overview().services()))
                .containsExactly(
                        new ServiceFigures("bookkeeping", 0, 0, 1, 0),
                        new ServiceFigures("time-reporting", 1, 0, 0, 0));
        var invitations = scene.as(anna, () -> overview().invitations());
        assertThat(invitations.months()).hasSize(12);
        var march = invitations.months().get(11);
        assertThat(march.month()).isEqualTo(YearMonth.of(2026, 3));
        assertThat(march.count(Outcome.ACCEPTED)).isEqualTo(1);
        assertThat(march.count(Outcome.DECLINED)).isEqualTo(1);
        assertThat(march.count(Outcome.WAITING)).isEqualTo(1);
        assertThat(invitations.acceptedPercent()).isEqualTo(50);
        assertThat(invitations.medianToAnswer()).isEqualTo(Duration.ofHours(2));
        assertThat(scene.as(anna, () -> overview().renewals()))
                .hasSize(13)
                .endsWith(new RenewalFigures(YearMonth.of(2027, 3), 1, 0));

        assertThat(scene.as(maria, () -> overview().services())).isEmpty();
        assertThat(scene.as(maria, () -> overview().invitations()).acceptedPercent())
                .isNull();
        assertThat(scene.as(maria, () -> overview().renewals())).allMatch(month -> month.all() == 0);
    }
}
