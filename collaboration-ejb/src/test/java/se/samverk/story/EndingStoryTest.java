package se.samverk.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import se.samverk.assignment.AssignmentForm;
import se.samverk.assignment.AssignmentKind;
import se.samverk.assignment.AssignmentService;
import se.samverk.assignment.AssignmentView;
import se.samverk.caller.Caller;
import se.samverk.caller.Permission;
import se.samverk.collaboration.Aftermath;
import se.samverk.collaboration.CollaborationError;
import se.samverk.collaboration.EndingService;
import se.samverk.collaboration.InvitationService;
import se.samverk.collaboration.State;
import se.samverk.company.Companies;
import se.samverk.company.Company;
import se.samverk.company.CompanyError;
import se.samverk.due.DueWorker;
import se.samverk.shared.CommonError;
import se.samverk.shared.Refused;
import se.samverk.testing.OnBothDatabases;

/** From the acceptance to the end, by the real services over both real databases. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
@OnBothDatabases
class EndingStoryTest extends Story {

    @Test
    @DisplayName("S5: ending one leaves the others, the last one frees the company")
    void endingTheLastFreesTheCompany() {
        Company company = scene.company();
        Caller eva = scene.administrator(company);
        String client = scene.client(anna, company);
        String first = scene.invitation(anna, client, "bookkeeping");
        String second = scene.invitation(anna, client, "invoicing");
        accept(eva, first);
        accept(eva, second);
        String atSyd = scene.client(maria, company);

        end(eva, first);
        assertThat(view(eva, second).state()).isEqualTo(State.ACTIVE);
        Refused.with(CompanyError.CLIENT_HAS_OTHER_BUREAU, () -> scene.invitation(maria, atSyd, "bookkeeping"));

        end(anna, second);
        String invitation = scene.invitation(maria, atSyd, "bookkeeping");
        accept(eva, invitation);
        assertThat(view(maria, invitation).state()).isEqualTo(State.ACTIVE);
    }

    @Test
    @DisplayName("S6: ending is refused while the company has no main contact")
    void endingAsksForAMainContact() {
        Company company = scene.company();
        Caller eva = scene.administrator(company);
        String collaboration = active(anna, company, eva);
        scene.server.inTransaction(() ->
                scene.server.get(Companies.class).getForUpdate(company.id()).chooseMainContact(null));

        Refused.with(CollaborationError.MAIN_CONTACT_MISSING, () -> end(anna, collaboration));
        assertThat(view(anna, collaboration).state()).isEqualTo(State.ACTIVE);
    }

    @Test
    @DisplayName("§5: a standard employee ends only where responsible for the assignment")
    void aStandardEmployeeEndsItsOwnOnly() {
        Caller erik = scene.employee(lind, Permission.STANDARD);
        Company company = scene.company();
        Caller eva = scene.administrator(company);
        String collaboration = active(anna, company, eva);
        Company another = scene.company();
        String own = active(erik, another, scene.administrator(another));

        assertThat(view(erik, collaboration).allowed()).isEmpty();
        Refused.with(CommonError.FORBIDDEN, () -> end(erik, collaboration));
        end(erik, own);
        assertThat(view(erik, own).state()).isEqualTo(State.ENDED);
    }

    @Test
    @DisplayName("D8b: an assignment with an open collaboration cannot be ended")
    void anAssignmentInUseCannotBeEnded() {
        String client = scene.client(anna, scene.company());
        String invitation = scene.invitation(anna, client, "bookkeeping");
        AssignmentService assignments = service(AssignmentService.class);
        AssignmentView present = scene.as(anna, () -> assignments.list(client)).get(0);
        AssignmentForm ending = new AssignmentForm(
                "Bokslut",
                AssignmentKind.YEAR_END,
                anna.userId(),
                Set.of(anna.userId()),
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 12, 31));

        Refused.at(
                "endsOn",
                CollaborationError.ASSIGNMENT_IN_USE,
                () -> scene.as(anna, () -> assignments.save(present.id(), ending, present.version())));
        scene.as(anna, () -> service(InvitationService.class).revoke(invitation));
        scene.as(anna, () -> assignments.save(present.id(), ending, present.version()));

        AssignmentView saved = scene.as(anna, () -> assignments.list(client)).get(0);
        assertThat(saved.endsOn()).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(saved.participantNames()).containsExactly("Eva Norr");
        Refused.with(
                CommonError.STALE,
                () -> scene.as(anna, () -> assignments.save(present.id(), ending, present.version())));
    }

    @Test
    @DisplayName("D2a, D5a: what falls due by itself is done once, in its time")
    void whatFallsDueIsDone() {
        Company company = scene.company();
        Caller eva = scene.administrator(company);
        String client = scene.client(anna, company);
        String unanswered = scene.invitation(anna, client, "bookkeeping");
        String ending = scene.invitation(anna, client, "invoicing");
        accept(eva, ending);
        int version = view(eva, ending).version();
        scene.as(
                eva,
                () -> service(EndingService.class)
                        .end(ending, EndingService.When.PERIOD_END, Aftermath.CLOSED_READABLE, version));
        List<String> before = scene.mailsTo(eva.email());

        scene.clock.pass(Duration.ofDays(7));
        runTimers();
        runTimers();
        assertThat(scene.mailsTo(eva.email())).hasSize(before.size() + 1);
        assertThat(scene.mailsTo(eva.email()).get(0)).startsWith("Påminnelse:");

        scene.clock.pass(Duration.ofDays(7));
        runTimers();
        runTimers();
        assertThat(view(eva, unanswered).state()).isEqualTo(State.EXPIRED);
        assertThat(view(eva, ending).state()).isEqualTo(State.ENDING);

        scene.clock.pass(Duration.ofDays(351));
        runTimers();
        assertThat(view(eva, ending).state()).isEqualTo(State.ENDED);
        assertThat(scene.mailsTo(anna.email()).get(0)).startsWith("Samarbetet i Fakturering är avslutat");
    }

    private void runTimers() {
        scene.as(null, () -> service(DueWorker.class).run());
    }
}
