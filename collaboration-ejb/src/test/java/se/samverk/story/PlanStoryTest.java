package se.samverk.story;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.assertj.core.api.Assertions;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import se.samverk.caller.Caller;
import se.samverk.caller.Permission;
import se.samverk.catalogue.CatalogueError;
import se.samverk.catalogue.InvoiceRecipient;
import se.samverk.catalogue.Worker;
import se.samverk.collaboration.AnswerService;
import se.samverk.collaboration.CollaborationError;
import se.samverk.collaboration.CollaborationService;
import se.samverk.collaboration.CollaborationView;
import se.samverk.collaboration.InvitationService;
import se.samverk.collaboration.State;
import se.samverk.collaboration.Terms;
import se.samverk.company.Company;
import se.samverk.letter.InvitationPreviewService;
import se.samverk.limit.Limit;
import se.samverk.limit.RateLimits;
import se.samverk.plan.ClientPlan;
import se.samverk.plan.Outcome;
import se.samverk.plan.OwnPlanService;
import se.samverk.plan.PlanActivation;
import se.samverk.plan.PlanActivation.Choice;
import se.samverk.plan.PlanDraft;
import se.samverk.plan.PlanError;
import se.samverk.plan.PlanForm;
import se.samverk.plan.PlanSendingService;
import se.samverk.plan.PlanService;
import se.samverk.plan.PlanView;
import se.samverk.plan.Wish;
import se.samverk.shared.CommonError;
import se.samverk.shared.ErrorCode;
import se.samverk.shared.Refused;
import se.samverk.stage.Server;
import se.samverk.testing.OnBothDatabases;

/** From the first draft to what was agreed, by the real services over both real databases. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
@OnBothDatabases
class PlanStoryTest extends Story {

    private static final Map<String, Wish> WISHES = Map.of(
            "receipts", Wish.CLIENT,
            "posting", Wish.BUREAU,
            "bank", Wish.TOGETHER,
            "vat", Wish.BUREAU,
            "payroll", Wish.BUREAU,
            "budget", Wish.TOGETHER,
            "reminders", Wish.NOT_NEEDED);

    private static final Map<String, String> PICKS = picks("bookkeeping", "payroll");

    private static final Choice QUARTER = new Choice(3, InvoiceRecipient.BUREAU);

    private static Map<String, String> picks(String... services) {
        Map<String, String> picks = new LinkedHashMap<>();
        for (String service : services) {
            picks.put(service, "standard");
        }
        return picks;
    }

    private Company company;
    private Caller eva;
    private String client;
    private String assignment;

    @BeforeEach
    void register() {
        company = scene.company();
        eva = scene.administrator(company);
        client = scene.client(anna, company);
        assignment = scene.assignment(anna, client);
    }

    private PlanDraft draft() {
        return scene.as(anna, () -> service(PlanService.class).draft(client));
    }

    private void save(Map<String, Wish> wishes, Map<String, String> picks, String note) {
        save(anna, new PlanForm(draft().version(), wishes, picks, note));
    }

    private void save(Caller caller, PlanForm form) {
        scene.as(caller, () -> service(PlanService.class).save(client, form));
    }

    private void send(String... services) {
        send(anna, draft(), services);
    }

    private void send(Caller caller, PlanDraft draft, String... services) {
        Map<String, Choice> terms = new LinkedHashMap<>();
        for (String service : services) {
            terms.put(service, QUARTER);
        }
        PlanActivation activation = new PlanActivation(draft.version(), terms, assignment, "Tack för i dag!");
        scene.as(caller, () -> service(PlanSendingService.class).send(draft.id(), activation));
    }

    private List<PlanView> versions() {
        return scene.as(anna, () -> service(PlanService.class).ofClient(client));
    }

    private List<PlanView> seenByClient() {
        return scene.as(eva, () -> service(OwnPlanService.class).list());
    }

    private List<CollaborationView> collaborations() {
        return scene.as(anna, () -> service(CollaborationService.class).ofClient(client));
    }

    private String invitation(String service) {
        return collaborations().stream()
                .filter(view -> view.serviceCode().equals(service))
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Test
    void aDraftIsSavedAndOpenedAgain() {
        assertThat(draft()).isEqualTo(new PlanDraft(null, 1, null, Map.of(), Map.of(), null));

        save(WISHES, PICKS, "Årsbudget i mars.");
        PlanDraft saved = draft();
        assertThat(saved.wishes()).isEqualTo(WISHES);
        assertThat(saved.picks()).isEqualTo(PICKS);
        assertThat(saved.note()).isEqualTo("Årsbudget i mars.");
        assertThat(saved.number()).isEqualTo(1);
        save(WISHES, PICKS, "Årsbudget i mars.");
        assertThat(draft()).as("saved without a change").isEqualTo(saved);
        save(Map.of("vat", Wish.CLIENT, "posting", Wish.BUREAU), Map.of(), null);

        assertThat(draft().wishes()).isEqualTo(Map.of("vat", Wish.CLIENT, "posting", Wish.BUREAU));
        assertThat(draft().picks()).isEmpty();
        assertThat(scene.recorded(saved.id())).containsExactly("PLAN_SAVED", "PLAN_SAVED");
    }

    @Test
    void aVersionTellsWhoDoesEachTaskAndHowThatMeetsTheWish() {
        save(WISHES, PICKS, null);

        assertThat(versions()).hasSize(1);
        assertThat(versions().get(0).lines())
                .extracting(line -> line.name().en(), PlanView.Line::outcome)
                .containsExactly(
                        line(
                                "Photograph and hand in receipts",
                                Outcome.Kind.AS_WISHED,
                                Wish.CLIENT,
                                Worker.CLIENT,
                                "bookkeeping"),
                        line("Send reminders", Outcome.Kind.NOT_NEEDED, Wish.NOT_NEEDED, null, null),
                        line(
                                "Day-to-day bookkeeping",
                                Outcome.Kind.AS_WISHED,
                                Wish.BUREAU,
                                Worker.BUREAU,
                                "bookkeeping"),
                        line("Reconcile the bank", Outcome.Kind.AS_WISHED, Wish.TOGETHER, Worker.BOTH, "bookkeeping"),
                        line("VAT return", Outcome.Kind.AS_WISHED, Wish.BUREAU, Worker.BUREAU, "bookkeeping"),
                        line("Calculate and pay wages", Outcome.Kind.AS_WISHED, Wish.BUREAU, Worker.BUREAU, "payroll"),
                        line("Budget and follow-up", Outcome.Kind.CONVERSATION, Wish.TOGETHER, null, null));
    }

    private static Tuple line(String name, Outcome.Kind kind, Wish wish, Worker worker, String service) {
        return Assertions.tuple(name, new Outcome(kind, wish, worker, service));
    }

    @Test
    void aDraftThatSomebodyElseSavedFirstIsNotOverwritten() {
        PlanDraft shown = draft();
        save(WISHES, PICKS, null);
        PlanForm late = new PlanForm(shown.version(), Map.of("vat", Wish.CLIENT), PICKS, null);

        Refused.with(CommonError.STALE, () -> save(anna, late));

        PlanDraft again = draft();
        save(Map.of("vat", Wish.BUREAU), PICKS, null);
        Refused.with(CommonError.STALE, () -> save(anna, new PlanForm(again.version(), WISHES, PICKS, null)));
        Refused.with(CommonError.STALE, () -> send(anna, again, "bookkeeping", "payroll"));
    }

    @Test
    void whatCannotBePlannedIsRefused() {
        Refused.with(PlanError.PLAN_WITHOUT_TASKS, () -> save(Map.of(), PICKS, null));
        Refused.with(PlanError.PLAN_WITHOUT_TASKS, () -> save(Map.of("fax", Wish.BUREAU), PICKS, null));
        Refused.with(CommonError.NOT_FOUND, () -> save(WISHES, Map.of("fax", "standard"), null));
        Refused.at("variant", CatalogueError.NOT_OFFERED, () -> save(WISHES, Map.of("bookkeeping", "gold"), null));
        Refused.at("note", CommonError.TOO_LONG, () -> save(WISHES, PICKS, "x".repeat(2001)));
        assertThat(versions()).isEmpty();
    }

    @Test
    @DisplayName("S1: sending a plan invites to all its services, in one go")
    void sendingInvitesToAllServices() {
        save(WISHES, PICKS, null);
        send("bookkeeping", "payroll");

        assertThat(collaborations())
                .extracting(CollaborationView::serviceCode, CollaborationView::state)
                .containsExactlyInAnyOrder(
                        Assertions.tuple("bookkeeping", State.INVITED), Assertions.tuple("payroll", State.INVITED));
        assertThat(collaborations()).allSatisfy(view -> {
            assertThat(view.periodMonths()).isEqualTo(3);
            assertThat(view.invoiceRecipient()).isEqualTo(InvoiceRecipient.BUREAU);
            assertThat(view.message()).isEqualTo("Tack för i dag!");
            assertThat(view.assignmentName()).isEqualTo("Löpande bokföring");
        });
        assertThat(versions().get(0).state()).isEqualTo(ClientPlan.State.SENT);
        assertThat(versions().get(0).sentByName()).isEqualTo(anna.name());
        assertThat(versions().get(0).services())
                .containsExactly(
                        new PlanView.Service(
                                "bookkeeping", "standard", new Terms("standard", 3, InvoiceRecipient.BUREAU, 98_700)),
                        new PlanView.Service(
                                "payroll", "standard", new Terms("standard", 3, InvoiceRecipient.BUREAU, 224_700)));
    }

    @Test
    void theInvitationsTellWhoDoesWhat() {
        save(WISHES, PICKS, null);
        send("bookkeeping", "payroll");

        List<String> mails =
                scene.mails(eva.email()).stream().map(mail -> mail.text()).toList();
        assertThat(mails)
                .hasSize(2)
                .anySatisfy(text -> assertThat(text)
                        .contains("version 1. I Bokföring gör ni så här:")
                        .contains(lind.name() + ": Löpande bokföring; Momsdeklaration")
                        .contains(company.name() + ": Fotografera och lämna kvitton")
                        .contains("Tillsammans: Stämma av banken")
                        .doesNotContain("Beräkna"))
                .anySatisfy(text -> assertThat(text).contains("Beräkna och betala ut löner"));
        assertThat(seenByClient().get(0).state()).isEqualTo(ClientPlan.State.SENT);
    }

    @Test
    @DisplayName("D8a: when one invitation is refused none is sent and the plan stays a draft")
    void oneRefusalSendsNothing() {
        save(WISHES, PICKS, null);
        PlanDraft before = draft();
        PlanActivation withoutAssignment =
                new PlanActivation(before.version(), Map.of("bookkeeping", QUARTER, "payroll", QUARTER), null, null);
        PlanActivation notOffered = new PlanActivation(
                before.version(),
                Map.of("bookkeeping", QUARTER, "payroll", new Choice(1, InvoiceRecipient.BUREAU)),
                assignment,
                null);

        Refused.at(
                "assignment",
                CollaborationError.ASSIGNMENT_REQUIRED,
                () -> sendAs(anna, before.id(), withoutAssignment));
        Refused.at("months", CatalogueError.NOT_OFFERED, () -> sendAs(anna, before.id(), notOffered));
        Refused.with(CommonError.STALE, () -> send("bookkeeping"));

        assertThat(collaborations()).isEmpty();
        assertThat(draft()).isEqualTo(before);
        assertThat(scene.mailed(eva.email())).isEmpty();
    }

    private void sendAs(Caller caller, String planId, PlanActivation activation) {
        scene.as(caller, () -> service(PlanSendingService.class).send(planId, activation));
    }

    @Test
    void sendingTwiceSendsOnce() {
        save(WISHES, PICKS, null);
        PlanDraft shown = draft();
        send(anna, shown, "bookkeeping", "payroll");
        send(anna, shown, "bookkeeping", "payroll");

        assertThat(collaborations()).hasSize(2);
        assertThat(scene.mailed(eva.email())).hasSize(2);
        assertThat(scene.recorded(shown.id())).containsExactly("PLAN_SAVED", "PLAN_SENT");
        Caller colleague = scene.employee(lind, Permission.STANDARD);
        Refused.with(CommonError.STALE, () -> send(colleague, shown, "bookkeeping", "payroll"));
    }

    @Test
    void sentAtTwoServersAtTheSameMomentItIsSentOnce() throws Exception {
        save(WISHES, PICKS, null);
        PlanDraft draft = draft();
        PlanActivation activation = new PlanActivation(
                draft.version(), Map.of("bookkeeping", QUARTER, "payroll", QUARTER), assignment, null);
        Server here = scene.anotherServer();
        Server there = scene.anotherServer();

        List<ErrorCode> refusals = Race.between(
                here,
                anna,
                () -> here.get(PlanSendingService.class).send(draft.id(), activation),
                there,
                anna,
                () -> there.get(PlanSendingService.class).send(draft.id(), activation));

        assertThat(refusals).containsExactly(null, null);
        assertThat(collaborations()).hasSize(2);
        assertThat(scene.recorded(draft.id())).containsExactly("PLAN_SAVED", "PLAN_SENT");
    }

    @Test
    void twoWhoBeginADraftAtTheSameMomentMakeOne() throws Exception {
        Caller colleague = scene.employee(lind, Permission.STANDARD);
        Server here = scene.anotherServer();
        Server there = scene.anotherServer();
        PlanForm one = new PlanForm(null, WISHES, PICKS, "Den ena");
        PlanForm other = new PlanForm(null, WISHES, PICKS, "Den andra");

        List<ErrorCode> refusals = Race.between(
                here,
                anna,
                () -> here.get(PlanService.class).save(client, one),
                there,
                colleague,
                () -> there.get(PlanService.class).save(client, other));

        assertThat(refusals).containsExactlyInAnyOrder(null, CommonError.STALE);
        assertThat(versions()).hasSize(1);
    }

    @Test
    @DisplayName("D3b: what is shared already is part of the plan but not invited to again")
    void whatIsSharedIsNotInvitedToAgain() {
        String shared = scene.invitation(anna, client, "bookkeeping");
        save(WISHES, PICKS, null);
        Refused.with(CommonError.STALE, () -> send("bookkeeping", "payroll"));

        send("payroll");

        assertThat(collaborations()).hasSize(2);
        assertThat(versions().get(0).services())
                .extracting(PlanView.Service::code, service -> service.terms() == null)
                .containsExactly(Assertions.tuple("bookkeeping", true), Assertions.tuple("payroll", false));
        accept(eva, shared);
        assertThat(seenByClient().get(0).state()).isEqualTo(ClientPlan.State.SENT);
    }

    @Test
    void aPlanWithNothingToInviteToIsNotSent() {
        save(WISHES, Map.of(), null);
        Refused.with(PlanError.PLAN_WITHOUT_INVITATION, () -> send());
        scene.invitation(anna, client, "bookkeeping");
        save(WISHES, picks("bookkeeping"), null);
        Refused.with(PlanError.PLAN_WITHOUT_INVITATION, () -> send());
    }

    @Test
    void theFirstAcceptanceAgreesToTheVersionForEver() {
        save(WISHES, PICKS, "Vi ses i mars.");
        send("bookkeeping", "payroll");
        String plan = versions().get(0).id();
        accept(eva, invitation("bookkeeping"));
        PlanView agreed = seenByClient().get(0);
        scene.clock.pass(Duration.ofHours(1));
        accept(eva, invitation("payroll"));

        assertThat(agreed.state()).isEqualTo(ClientPlan.State.AGREED);
        assertThat(agreed.agreedByName()).isEqualTo(eva.name());
        assertThat(agreed.agreedAt()).isNotNull();
        assertThat(agreed.note()).isEqualTo("Vi ses i mars.");
        assertThat(seenByClient()).containsExactly(agreed);
        assertThat(versions()).containsExactly(agreed);
        assertThat(scene.recorded(plan)).containsExactly("PLAN_SAVED", "PLAN_SENT", "PLAN_AGREED");
    }

    @Test
    void anotherVersionLeavesWhatWasAgreedAsItWas() {
        save(WISHES, PICKS, null);
        send("bookkeeping", "payroll");
        accept(eva, invitation("bookkeeping"));
        PlanView agreed = versions().get(0);

        assertThat(draft()).isEqualTo(new PlanDraft(null, 2, null, WISHES, PICKS, null));
        Map<String, Wish> more = new LinkedHashMap<>(WISHES);
        more.put("customer-invoices", Wish.BUREAU);
        save(more, picks("bookkeeping", "payroll", "invoicing"), null);

        assertThat(versions())
                .extracting(PlanView::number, PlanView::state)
                .containsExactly(
                        Assertions.tuple(2, ClientPlan.State.DRAFT), Assertions.tuple(1, ClientPlan.State.AGREED));
        assertThat(seenByClient()).as("no draft").containsExactly(agreed);
        send("invoicing");
        assertThat(seenByClient()).hasSize(2).contains(agreed);
    }

    @Test
    void aDeclinedInvitationAgreesToNothing() {
        save(WISHES, picks("bookkeeping"), null);
        send("bookkeeping");
        String invitation = invitation("bookkeeping");
        scene.as(eva, () -> service(AnswerService.class).decline(invitation, null));

        assertThat(versions().get(0).state()).isEqualTo(ClientPlan.State.SENT);
    }

    @Test
    @DisplayName("§5: for others a client's plan does not exist")
    void othersDoNotSeeIt() {
        save(WISHES, PICKS, null);
        PlanDraft draft = draft();
        String another = scene.client(maria, company);
        Refused.with(
                CommonError.NOT_FOUND,
                () -> scene.as(maria, () -> service(PlanService.class).ofClient(client)));
        Refused.with(
                CommonError.NOT_FOUND,
                () -> scene.as(maria, () -> service(PlanService.class).draft(client)));
        Refused.with(CommonError.NOT_FOUND, () -> save(maria, new PlanForm(null, WISHES, PICKS, null)));
        Refused.with(CommonError.NOT_FOUND, () -> send(maria, draft, "bookkeeping", "payroll"));
        assertThat(scene.as(maria, () -> service(PlanService.class).ofClient(another)))
                .isEmpty();

        send("bookkeeping", "payroll");
        Caller stranger = scene.administrator(scene.company());
        assertThat(scene.as(stranger, () -> service(OwnPlanService.class).list()))
                .isEmpty();
    }

    @Test
    void anInvitationIsSentWithAPlanOfTheSameClientOnly() {
        save(WISHES, PICKS, null);
        String plan = draft().id();
        String another = scene.client(anna, scene.company());
        String work = scene.assignment(anna, another);

        Refused.with(
                CommonError.NOT_FOUND,
                () -> scene.as(
                        anna,
                        () -> service(InvitationService.class)
                                .inviteAll(plan, List.of(Scene.form(another, "bookkeeping", work)))));
    }

    @Test
    @DisplayName("The mails of a plan call the client as its own bureau does")
    void thePreviewNamesTheClientAsTheBureauDoes() {
        // The company itself is named as whoever registered it first has typed.
        client = scene.client(anna, scene.company().organisationNumber().value(), "k@n.example", "Vi AB");
        save(WISHES, PICKS, null);
        PlanDraft draft = draft();
        Map<String, Choice> terms = PICKS.keySet().stream().collect(Collectors.toMap(code -> code, code -> QUARTER));
        PlanActivation activation = new PlanActivation(draft.version(), terms, null, "Hej!");

        List<InvitationPreviewService.MailPreview> mails =
                scene.as(anna, () -> service(InvitationPreviewService.class).previewPlan(draft.id(), activation));

        assertThat(mails)
                .hasSize(PICKS.size())
                .anySatisfy(mail -> assertThat(mail.text()).contains("Vi AB: "));
    }

    @Test
    @DisplayName("Invitations of a day: a plan that has no room for all is not sent")
    void aPlanWithoutRoomForAllIsNotSent() {
        Limit invitations = InvitationService.DAILY_LIMIT;
        scene.as(null, () -> service(RateLimits.class).acquire(invitations.most() - 1, invitations, lind.id()));
        save(WISHES, picks("bookkeeping", "payroll"), null);

        Refused.with(CollaborationError.TOO_MANY_INVITATIONS, () -> send("bookkeeping", "payroll"));
        assertThat(collaborations()).isEmpty();
        assertThat(scene.invitation(anna, client, "bookkeeping")).isNotNull();
    }

    @Test
    void theDatabaseKeepsOneDraftOfAClient() {
        save(WISHES, PICKS, null);

        Assertions.assertThatExceptionOfType(PersistenceException.class)
                .isThrownBy(() ->
                        scene.server.inDatabase(em -> em.createNativeQuery("insert into client_plan (id, client_id,"
                                        + " bureau_id, company_id, version_number, state,"
                                        + " saved_by_id, saved_at, draft_client_id, version)"
                                        + " select 'second', client_id, bureau_id, company_id,"
                                        + " 2, state, saved_by_id, saved_at, draft_client_id, 1"
                                        + " from client_plan where client_id = ?1")
                                .setParameter(1, client)
                                .executeUpdate()));
    }
}
