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
import se.samverk.collaboration.Action;
import se.samverk.collaboration.Aftermath;
import se.samverk.collaboration.CollaborationError;
import se.samverk.collaboration.CollaborationService;
import se.samverk.collaboration.CollaborationView;
import se.samverk.collaboration.EndingService;
import se.samverk.collaboration.InvitationService;
import se.samverk.collaboration.Need;
import se.samverk.collaboration.State;
import se.samverk.company.Companies;
import se.samverk.company.Company;
import se.samverk.company.CompanyError;
import se.samverk.due.DueWorker;
import se.samverk.letter.LetterTemplate;
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
    @DisplayName("D5a: the side that ended takes it back alone; the other asks, is told, and cannot press it through")
    void onlyTheSideThatEndedTakesItBack() {
        Company company = scene.company();
        Caller eva = scene.administrator(company);
        String id = active(anna, company, eva);
        endAtPeriodEnd(eva, id, Aftermath.CLOSED_READABLE);

        assertThat(view(anna, id).allowed()).containsExactlyInAnyOrder(Action.END_TODAY, Action.ASK_TO_CONTINUE);
        assertThat(view(eva, id).allowed()).containsExactlyInAnyOrder(Action.END_TODAY, Action.WITHDRAW_ENDING);
        Refused.with(CommonError.FORBIDDEN, () -> withdraw(anna, id));
        Refused.with(CommonError.FORBIDDEN, () -> ask(eva, id));
        Refused.with(CollaborationError.ILLEGAL_STATE, () -> decline(eva, id));

        ask(anna, id);
        ask(anna, id);

        assertThat(view(anna, id).allowed()).containsExactly(Action.END_TODAY);
        assertThat(view(eva, id).needs()).containsExactly(Need.ANSWER_CONTINUATION);
        assertThat(view(anna, id).needs()).isEmpty();
        assertThat(scene.mailed(eva.email())).containsOnlyOnce(LetterTemplate.CONTINUATION_ASKED);
        assertThat(scene.mailed(anna.email())).doesNotContain(LetterTemplate.CONTINUATION_ASKED);
        Refused.with(CommonError.FORBIDDEN, () -> decline(anna, id));

        decline(eva, id);
        assertThat(view(eva, id).needs()).isEmpty();
        assertThat(scene.mailed(anna.email())).contains(LetterTemplate.CONTINUATION_DECLINED);
        assertThat(view(anna, id).state()).isEqualTo(State.ENDING);

        ask(anna, id);
        withdraw(eva, id);
        assertThat(view(anna, id).state()).isEqualTo(State.ACTIVE);
        assertThat(view(eva, id).needs()).isEmpty();
        assertThat(scene.mailed(anna.email())).contains(LetterTemplate.ENDING_WITHDRAWN);
        assertThat(scene.recorded(id))
                .endsWith(
                        "ENDING:bookkeeping",
                        "CONTINUATION_ASKED:bookkeeping",
                        "CONTINUATION_DECLINED:bookkeeping",
                        "CONTINUATION_ASKED:bookkeeping",
                        "ENDING_WITHDRAWN:bookkeeping");
        Refused.with(CommonError.NOT_FOUND, () -> ask(maria, id));
    }

    @Test
    @DisplayName("D5a: the mails tell each side in its own words who ended, what becomes of the service, what is paid")
    void eachSideIsToldInItsOwnWords() {
        Company company = scene.company();
        Caller eva = scene.administrator(company);
        String id = active(anna, company, eva);

        endAtPeriodEnd(eva, id, Aftermath.CONTINUES_ALONE);
        assertThat(scene.textOfLastMailTo(eva.email()))
                .contains(
                        "Ni har avslutat samarbetet.",
                        "Ni fortsätter i tjänsten på egen hand. Byrån når den inte från och med 2027-01-20.",
                        "till och med 2027-01-19",
                        "Ni kan ta tillbaka avslutet")
                .doesNotContain("bjuda in");
        assertThat(scene.textOfLastMailTo(anna.email()))
                .contains(
                        company.name() + " har avslutat samarbetet.",
                        "Kunden fortsätter i tjänsten på egen hand.",
                        "be " + company.name() + " att ta tillbaka avslutet");

        end(anna, id);
        assertThat(scene.textOfLastMailTo(eva.email()))
                .contains(
                        lind.name() + " har avslutat samarbetet.",
                        "Ni betalar avtalsperioden till och med 2027-01-19",
                        "får ni inget tillbaka",
                        "kan byrån bjuda in er på nytt");
        assertThat(scene.textOfLastMailTo(anna.email()))
                .contains("Ni har avslutat samarbetet.", "kan ni bjuda in kunden på nytt");
    }

    @Test
    @DisplayName("D7b: what a company goes on with alone, or may read, stays among its services until it is begun anew")
    void whatIsKeptStaysAmongTheServices() {
        Company company = scene.company();
        Caller eva = scene.administrator(company);
        String first = active(anna, company, eva);
        assertThat(kept(eva)).isEmpty();

        end(eva, first);
        assertThat(kept(eva)).containsExactly(first);
        assertThat(kept(scene.administrator(scene.company()))).isEmpty();

        String again = active(maria, company, eva);
        assertThat(kept(eva)).isEmpty();
        end(eva, again);
        assertThat(kept(eva)).containsExactly(again);
    }

    private List<String> kept(Caller caller) {
        return scene.as(caller, () -> service(CollaborationService.class).ownKept()).stream()
                .map(CollaborationView::id)
                .toList();
    }

    private void endAtPeriodEnd(Caller caller, String id, Aftermath aftermath) {
        int version = view(caller, id).version();
        scene.as(caller, () -> service(EndingService.class).end(id, EndingService.When.PERIOD_END, aftermath, version));
    }

    private void withdraw(Caller caller, String id) {
        int version = version(id);
        scene.as(caller, () -> service(EndingService.class).withdraw(id, version));
    }

    private void ask(Caller caller, String id) {
        int version = version(id);
        scene.as(caller, () -> service(EndingService.class).askToContinue(id, version));
    }

    private void decline(Caller caller, String id) {
        int version = version(id);
        scene.as(caller, () -> service(EndingService.class).declineToContinue(id, version));
    }

    private int version(String id) {
        return view(anna, id).version();
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

        scene.clock.pass(Duration.ofDays(8));
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
