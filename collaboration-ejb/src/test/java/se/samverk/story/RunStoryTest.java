package se.samverk.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import se.samverk.access.MonthsQuery;
import se.samverk.assignment.AssignmentKind;
import se.samverk.bulk.BulkError;
import se.samverk.bulk.BulkInvitation;
import se.samverk.bulk.BulkInvitationService;
import se.samverk.bulk.ExportList;
import se.samverk.bulk.ExportSettings;
import se.samverk.bulk.ExportSteps;
import se.samverk.bulk.ImportSettings;
import se.samverk.bulk.RunStartService;
import se.samverk.bureau.BureauVisibilityService;
import se.samverk.caller.Caller;
import se.samverk.caller.Permission;
import se.samverk.catalogue.CatalogueError;
import se.samverk.catalogue.InvoiceRecipient;
import se.samverk.client.ClientError;
import se.samverk.client.ClientForm;
import se.samverk.client.ClientImport;
import se.samverk.client.ImportService;
import se.samverk.collaboration.CollaborationError;
import se.samverk.collaboration.InvitationService;
import se.samverk.company.Company;
import se.samverk.company.CompanyError;
import se.samverk.limit.Limit;
import se.samverk.limit.RateLimits;
import se.samverk.lists.ClientFilter;
import se.samverk.lists.ClientListService;
import se.samverk.lists.ClientOrder;
import se.samverk.lists.ClientQuery;
import se.samverk.lists.ClientRow;
import se.samverk.lists.CollaborationListService;
import se.samverk.lists.CollaborationRow;
import se.samverk.notebook.CloseNotes;
import se.samverk.notebook.NotebookError;
import se.samverk.notebook.NotebookTask;
import se.samverk.run.ItemView;
import se.samverk.run.Run.State;
import se.samverk.run.RunError;
import se.samverk.run.RunItem.Outcome;
import se.samverk.run.RunService;
import se.samverk.run.RunSteps;
import se.samverk.run.RunTasks;
import se.samverk.run.RunView;
import se.samverk.run.Runs;
import se.samverk.shared.BusinessException;
import se.samverk.shared.CommonError;
import se.samverk.shared.ErrorCode;
import se.samverk.shared.ErrorTexts;
import se.samverk.shared.Keyset;
import se.samverk.shared.Language;
import se.samverk.shared.Page;
import se.samverk.shared.Refused;
import se.samverk.shared.Time;
import se.samverk.table.TableFormat;
import se.samverk.testing.OnBothDatabases;

/** Runs: stored before anything is done, done item by item, once, as who started them. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
@OnBothDatabases
class RunStoryTest extends Story {

    @TempDir
    Path directory;

    private static final String WORKER = "worker";

    private ClientImport file(String... organisationNumbers) {
        String rows = IntStream.range(0, organisationNumbers.length)
                .mapToObj(i -> "%d;Kund %d;%s;Eva;eva@norrsken.example;sv\n".formatted(i, i, organisationNumbers[i]))
                .collect(Collectors.joining());
        byte[] bytes = ("kundnr;namn;orgnr;kontaktperson;epost;sprak\n" + rows).getBytes(StandardCharsets.UTF_8);
        return scene.as(anna, () -> service(ImportService.class).preview(bytes, null));
    }

    private ClientImport fileOf(int count) {
        return file(IntStream.range(0, count)
                .mapToObj(i -> Scene.organisationNumber())
                .toArray(String[]::new));
    }

    private String start(Caller caller, ClientImport file) {
        return scene.as(caller, () -> service(RunStartService.class).startImport(file, "k.csv"));
    }

    private boolean take(String run, String worker) {
        return scene.as(null, () -> service(Runs.class).acquire(run, worker)).isPresent();
    }

    /** One step of a worker: what it is refused is a transaction of its own. */
    private boolean next(String run, String worker) {
        RunSteps steps = service(RunSteps.class);
        try {
            return scene.as(null, () -> steps.next(run, worker));
        } catch (BusinessException refused) {
            return scene.as(null, () -> steps.refuse(run, worker, refused));
        }
    }

    private void work(String run) {
        assertThat(take(run, WORKER)).isTrue();
        boolean more = true;
        while (more) {
            more = next(run, WORKER);
        }
    }

    private RunView view(String run) {
        return scene.as(anna, () -> service(RunService.class).view(run));
    }

    private List<ItemView> items(String run) {
        return scene.as(anna, () -> service(RunService.class).items(run, null, 0));
    }

    private void assertCounts(String run, State state, int total, int done, int refused) {
        RunView seen = view(run);
        assertThat(List.of(seen.total(), seen.done(), seen.refused())).containsExactly(total, done, refused);
        assertThat(seen.state()).isEqualTo(state);
    }

    @Test
    @DisplayName("An import does what it can, and its report says what it could not and why")
    void reports() {
        String taken = Scene.organisationNumber();
        ClientImport file = file(Scene.organisationNumber(), "556016-0681", taken, Scene.organisationNumber());
        String run = start(anna, file);
        // In the register since the file was looked at.
        scene.client(anna, taken, "eva@norrsken.example");
        assertCounts(run, State.RUNNING, 4, 0, 1);

        work(run);

        assertCounts(run, State.DONE, 4, 2, 2);
        List<ItemView> items = items(run);
        assertThat(items)
                .extracting(ItemView::outcome)
                .containsExactly(Outcome.DONE, Outcome.REFUSED, Outcome.REFUSED, Outcome.DONE);
        assertThat(items.get(1).problems().get(0).code()).isEqualTo(CompanyError.INVALID_ORGANISATION_NUMBER);
        assertThat(items.get(2).problems().get(0).code()).isEqualTo(ClientError.DUPLICATE_CLIENT);
        assertThat(items.get(2).problems().get(0).field()).isEqualTo("organisationNumber");
        // What was refused can be taken along and remedied; what was done is forgotten.
        assertThat(((ClientForm.Entered) items.get(2).content()).organisationNumber())
                .isEqualTo(taken);
        assertThat(items.get(0).content()).isNull();
        assertThat(items.get(0).clientId()).isNotNull();
    }

    @Test
    @DisplayName("A row of nonsense, however long, stands in the report like any other")
    void reportsNonsense() {
        String nonsense = "\u0000\u0001\"\\".repeat(2_000);
        ClientForm.Entered wrong = new ClientForm.Entered(nonsense, nonsense, nonsense, nonsense, nonsense, nonsense);
        BusinessException problem = BusinessException.at("name", CommonError.TOO_LONG, 120);
        ClientImport file = fileOf(1);

        String run = start(
                anna,
                new ClientImport(
                        null, List.of(file.rows().get(0), new ClientImport.Row(9, wrong, null, List.of(problem)))));

        ItemView reported = items(run).get(1);
        assertThat(reported.label()).startsWith("\"\\  \"\\");
        assertThat(reported.problems().get(0).arguments()).containsExactly("120");
    }

    @Test
    @DisplayName("A run that a worker leaves is resumed where it was, and nothing is done twice")
    void survives() {
        String run = start(anna, fileOf(3));
        assertThat(take(run, WORKER)).isTrue();
        assertThat(next(run, WORKER)).isTrue();

        assertThat(take(run, "another")).isFalse();
        scene.clock.pass(Duration.ofMinutes(3));
        assertThat(scene.as(null, () -> service(Runs.class).free(1_000))).contains(new Runs.Queued(run, "IMPORT"));
        assertThat(take(run, "another")).isTrue();
        // The first one lives on after all: it holds nothing any more.
        assertThat(next(run, WORKER)).isFalse();
        while (next(run, "another")) {
            assertThat(view(run).isRunning()).isTrue();
        }

        assertCounts(run, State.DONE, 3, 3, 0);
        assertThat(items(run)).extracting(ItemView::clientId).doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("What is tried in vain again and again is given up, and the rest goes on")
    void givesUp() {
        String run = start(anna, fileOf(2));
        for (int tries = 0; tries < 6; tries++) {
            assertThat(take(run, "worker " + tries)).isTrue();
            scene.clock.pass(Duration.ofMinutes(3));
        }

        work(run);

        assertCounts(run, State.DONE, 2, 1, 1);
        assertThat(items(run).get(0).problems().get(0).code()).isEqualTo(CommonError.UNEXPECTED);
    }

    @Test
    @DisplayName("What a worker could not go on with is tried again later and later, by any worker")
    void isLeft() {
        String run = start(anna, fileOf(1));
        for (int pause : List.of(30, 60)) {
            assertThat(take(run, WORKER)).isTrue();
            scene.as(null, () -> service(Runs.class).leave(run, "another"));
            scene.as(null, () -> service(Runs.class).leave(run, WORKER));
            scene.clock.pass(Duration.ofSeconds(pause - 1));
            assertThat(take(run, "another")).isFalse();
            scene.clock.pass(Duration.ofSeconds(1));
        }

        work(run);

        assertCounts(run, State.DONE, 1, 1, 0);
    }

    @Test
    @DisplayName("A service has a kind of run of its own, with its own words, contents and refusals")
    void isOfAService() {
        String client = scene.client(anna, scene.company());
        NotebookTask notes = service(NotebookTask.class);
        String run = scene.as(anna, () -> notes.start("milk", List.of(client, client)));

        work(run);

        assertCounts(run, State.DONE, 2, 1, 1);
        assertThat(notes.written()).contains(client + ": milk");
        assertThat(view(run).settings()).isEqualTo(new NotebookTask.Note("milk"));
        assertThat(items(run).get(1).content()).isEqualTo(new NotebookTask.Reader(client));
        BusinessException problem = items(run).get(1).problems().get(0);
        assertThat(problem.code()).isEqualTo(NotebookError.NOTE_TAKEN);
        assertThat(problem.field()).isEqualTo("note");
        assertThat(problem.arguments()).containsExactly("milk");
        RunTasks tasks = service(RunTasks.class);
        assertThat(tasks.title(view(run).kind(), Language.SV)).isEqualTo("Anteckningar");
        assertThat(tasks.about(view(run), Language.EN)).isEqualTo("milk");
    }

    @Test
    @DisplayName("A run of version 1.0 is shown and resumed")
    void isOfAnEarlierVersion() {
        String number = Scene.organisationNumber();
        String run = start(anna, file("556016-0681", number));
        scene.server.inDatabase(em -> {
            em.createNativeQuery("update batch_run set settings = '[\"old.csv\"]' where id = ?1")
                    .setParameter(1, run)
                    .executeUpdate();
            em.createNativeQuery("""
                            update batch_item set problems = '["[\\"TOO_LONG\\",\\"name\\",\\"120\\"]","[\\"STALE\\",\\"\\"]"]'
                            where run_id = ?1 and outcome = 'REFUSED'
                            """).setParameter(1, run).executeUpdate();
            return em.createNativeQuery("""
                            update batch_item set content = '["7","Old","' || ?2 || '","Eva","eva@norrsken.example","sv"]'
                            where run_id = ?1 and outcome = 'WAITING'
                            """)
                    .setParameter(1, run)
                    .setParameter(2, number)
                    .executeUpdate();
        });

        assertThat(view(run).settings()).isEqualTo(new ImportSettings("old.csv"));
        assertThat(items(run).get(0).problems())
                .extracting(BusinessException::code, BusinessException::field, BusinessException::arguments)
                .containsExactly(
                        tuple(CommonError.TOO_LONG, "name", List.of("120")), tuple(CommonError.STALE, null, List.of()));
        work(run);

        assertCounts(run, State.DONE, 2, 1, 1);
    }

    @Test
    @DisplayName("A run that a limit stopped says why in the words of its kind")
    void saysWhyItStopped() {
        RunTasks tasks = service(RunTasks.class);
        RunView stopped = stoppedBy("INVITATIONS", CollaborationError.TOO_MANY_INVITATIONS);

        assertThat(tasks.stopped(stopped, Language.SV)).contains("så många inbjudningar som går på en dag");
        assertThat(tasks.stopped(stoppedBy("IMPORT", CommonError.FORBIDDEN), Language.EN))
                .contains("no longer works at the bureau");
        assertThat(tasks.stopped(stoppedBy(NotebookTask.KIND, CommonError.TOO_MANY_ATTEMPTS), Language.EN))
                .isEqualTo(ErrorTexts.of(new BusinessException(CommonError.TOO_MANY_ATTEMPTS), Language.EN, false));
    }

    private static RunView stoppedBy(String kind, ErrorCode code) {
        return new RunView("id", kind, State.STOPPED, 1, 0, 0, null, null, code, "Anna", null, null);
    }

    @Test
    @DisplayName("A run is stopped between two items, and resumed")
    void stops() {
        String run = start(anna, fileOf(2));
        take(run, WORKER);
        next(run, WORKER);

        scene.as(anna, () -> service(RunService.class).stop(run));

        assertThat(next(run, WORKER)).isFalse();
        assertCounts(run, State.STOPPED, 2, 1, 0);
        assertThat(take(run, WORKER)).isFalse();
        Refused.with(
                RunError.RUN_CHANGED,
                () -> scene.as(anna, () -> service(RunService.class).stop(run)));

        scene.as(anna, () -> service(RunService.class).resume(run));
        work(run);

        assertCounts(run, State.DONE, 2, 2, 0);
        Refused.with(
                RunError.RUN_CHANGED,
                () -> scene.as(anna, () -> service(RunService.class).resume(run)));
    }

    @Test
    @DisplayName("D11: a run stops when who started it works at the bureau no longer")
    void stopsWithItsStarter() {
        Caller erik = scene.employee(lind, Permission.STANDARD);
        String run = start(erik, fileOf(2));
        take(run, WORKER);
        next(run, WORKER);
        scene.deactivate(erik);

        assertThat(next(run, WORKER)).isFalse();

        assertCounts(run, State.STOPPED, 2, 1, 0);
        assertThat(view(run).stopCode()).isEqualTo(CommonError.FORBIDDEN);
    }

    @Test
    @DisplayName("§5: a run is its starter's; full permission sees those of the whole bureau")
    void isSeenBy() {
        Caller erik = scene.employee(lind, Permission.STANDARD);
        Caller sara = scene.employee(lind, Permission.STANDARD);
        String run = start(erik, fileOf(1));

        assertThat(runs(erik)).containsExactly(run);
        assertThat(runs(anna)).containsExactly(run);
        assertThat(runs(sara)).isEmpty();
        assertThat(runs(maria)).isEmpty();
        for (Caller stranger : List.of(sara, maria)) {
            RunService runs = service(RunService.class);
            for (Runnable attempt : List.<Runnable>of(
                    () -> runs.view(run),
                    () -> runs.items(run, null, 0),
                    () -> runs.stop(run),
                    () -> runs.resume(run),
                    () -> runs.fileParts(run),
                    () -> runs.filePart(run, 0))) {
                Refused.with(CommonError.NOT_FOUND, () -> scene.as(stranger, attempt));
            }
        }
    }

    private List<String> runs(Caller caller) {
        return scene.as(caller, () -> service(RunService.class).page(Keyset.FIRST)).rows().stream()
                .map(RunView::id)
                .toList();
    }

    @Test
    @DisplayName("A bureau has five runs going at most, and none that does nothing")
    void isLimited() {
        for (int i = 0; i < 5; i++) {
            start(anna, fileOf(1));
        }
        ClientImport sixth = fileOf(1);

        Refused.with(RunError.TOO_MANY_RUNS, () -> start(anna, sixth));
        Refused.with(BulkError.NOTHING_TO_DO, () -> start(anna, file("556016-0681")));
        assertThat(runs(maria)).isEmpty();
    }

    private static BulkInvitation invitation(String variant, String assignment) {
        return new BulkInvitation(
                "bookkeeping", variant, 12, InvoiceRecipient.CLIENT, "Hej!", assignment, AssignmentKind.BOOKKEEPING);
    }

    private String invite(BulkInvitation invitation, BulkInvitation.Recipient... recipients) {
        return scene.as(anna, () -> service(RunStartService.class).startInvitations(invitation, List.of(recipients)));
    }

    private static BulkInvitation.Recipient recipient(String clientId, String assignmentId) {
        return new BulkInvitation.Recipient(clientId, "Kund", assignmentId);
    }

    @Test
    @DisplayName("S1, D3b, D8a: many are invited at once; who cannot be holds up no other")
    void invitesMany() {
        String one = scene.client(anna, scene.company());
        String two = scene.client(anna, scene.company());
        String three = scene.client(anna, scene.company());
        scene.invitation(anna, two, "bookkeeping");

        String run = invite(
                invitation("standard", "Löpande bokföring"),
                recipient(one, scene.assignment(anna, one)),
                recipient(two, null),
                recipient(three, null));
        work(run);

        assertCounts(run, State.DONE, 3, 2, 1);
        assertThat(items(run).get(1).problems().get(0).code()).isEqualTo(CollaborationError.SERVICE_ALREADY_OPEN);
        assertThat(candidates("bookkeeping")).isEmpty();
        assertThat(candidates("payroll"))
                .extracting(BulkInvitationService.Candidate::clientId)
                .containsExactlyInAnyOrder(one, two, three);
        // The assignment of a refused invitation is not there either.
        assertThat(candidates("payroll"))
                .allSatisfy(candidate -> assertThat(candidate.assignments()).hasSize(1));
    }

    /** A client whose books somebody at the bureau is responsible for. */
    private void keptBy(Caller responsible) {
        Company company = scene.company();
        String client = scene.client(responsible, company);
        String assignment = scene.assignment(responsible, client);
        String invitation = scene.as(
                responsible,
                () -> service(InvitationService.class).invite(Scene.form(client, "bookkeeping", assignment)));
        accept(scene.administrator(company), invitation);
    }

    private String close(Caller caller, int year) {
        return scene.as(
                caller,
                () -> service(RunStartService.class).startClosing(new MonthsQuery("bookkeeping", year, null, null, 0)));
    }

    @Test
    @DisplayName("B43: the months that are ready are closed together, each with its own outcome, by who closes them")
    void closesMonths() {
        keptBy(anna);
        keptBy(anna);
        Caller erik = scene.employee(lind, Permission.STANDARD);
        Refused.with(BulkError.NOTHING_TO_DO, () -> close(erik, 2025));
        Refused.with(BulkError.NOTHING_TO_DO, () -> close(maria, 2025));

        String run = close(anna, 2025);
        work(run);
        assertCounts(run, State.DONE, 2, 2, 0);
        assertThat(items(run)).allMatch(item -> item.label().endsWith(", 2025-01"));

        CloseNotes.refuse(YearMonth.of(2024, 1));
        String refused = close(anna, 2024);
        work(refused);
        assertCounts(refused, State.DONE, 2, 0, 2);
        assertThat(items(refused).get(0).problems().get(0).code()).isEqualTo(CommonError.STALE);
    }

    private List<BulkInvitationService.Candidate> candidates(String service) {
        return scene.as(anna, () -> service(BulkInvitationService.class).candidates(service, ClientQuery.ALL))
                .clients();
    }

    @Test
    @DisplayName("D4c: what is wrong with the terms is told before anything is started")
    void isCheckedFirst() {
        String client = scene.client(anna, scene.company());
        String foreign = scene.client(maria, scene.company());
        BulkInvitation right = invitation("standard", "Löpande bokföring");

        Refused.with(
                CatalogueError.NOT_OFFERED, () -> invite(invitation("nonsense", "Bokföring"), recipient(client, null)));
        Refused.at(
                "assignmentName",
                CommonError.REQUIRED,
                () -> invite(invitation("standard", " "), recipient(client, null)));
        Refused.with(BulkError.NOTHING_TO_DO, () -> invite(right));
        Refused.with(CommonError.NOT_FOUND, () -> invite(right, recipient(client, null), recipient(foreign, null)));
        Refused.with(
                BulkError.TOO_MANY_CHOSEN,
                () -> invite(
                        right,
                        IntStream.range(0, 201)
                                .mapToObj(i -> recipient(client, null))
                                .toArray(BulkInvitation.Recipient[]::new)));
        assertThat(runs(anna)).isEmpty();
    }

    @Test
    @DisplayName("S3: where too many have another bureau, the run stops and can be resumed")
    void stopsAtALimit() {
        Limit refusals = InvitationService.REFUSAL_LIMIT;
        for (int i = 0; i < refusals.most(); i++) {
            scene.as(null, () -> service(RateLimits.class).count(refusals, lind.id()));
        }
        String client = scene.client(anna, scene.company());
        String run = invite(invitation("standard", "Bokföring"), recipient(client, null));

        work(run);

        assertCounts(run, State.STOPPED, 1, 0, 0);
        assertThat(view(run).stopCode()).isEqualTo(CommonError.TOO_MANY_ATTEMPTS);

        scene.clock.pass(Duration.ofHours(1));
        scene.as(anna, () -> service(RunService.class).resume(run));
        work(run);

        assertCounts(run, State.DONE, 1, 1, 0);
    }

    @Test
    @DisplayName("A run stops at the invitations of a day, and is resumed the next day")
    void stopsAtTheInvitationsOfADay() {
        Limit invitations = InvitationService.DAILY_LIMIT;
        String first = scene.client(anna, scene.company());
        String second = scene.client(anna, scene.company());
        String other = scene.client(maria, scene.company());
        for (int i = 1; i < invitations.most(); i++) {
            scene.as(null, () -> service(RateLimits.class).count(invitations, lind.id()));
        }
        String run = invite(invitation("standard", "Bokföring"), recipient(first, null), recipient(second, null));

        work(run);

        assertCounts(run, State.STOPPED, 2, 1, 0);
        assertThat(view(run).stopCode()).isEqualTo(CollaborationError.TOO_MANY_INVITATIONS);
        Refused.with(CollaborationError.TOO_MANY_INVITATIONS, () -> scene.invitation(anna, second, "bookkeeping"));
        assertThat(scene.invitation(maria, other, "bookkeeping")).isNotNull();

        // A day begins at midnight in Sweden.
        scene.clock.setTo(
                Time.today(scene.clock).plusDays(1).atStartOfDay(Time.ZONE).toInstant());
        scene.as(anna, () -> service(RunService.class).resume(run));
        work(run);

        assertCounts(run, State.DONE, 2, 2, 0);
    }

    @Test
    @DisplayName("An export that is too long for its format, or empty, is told before it starts")
    void isWithinItsFormat() {
        ClientQuery nobody = new ClientQuery("finnsinte", null, false, null, false);

        Refused.with(BulkError.NOTHING_TO_DO, () -> export(nobody));
        scene.client(anna, scene.company());
        assertThat(export(ClientQuery.ALL)).isNotNull();
    }

    @Test
    @DisplayName("Of a search only the words are kept, however long the address was")
    void keepsTheWordsOfASearch() {
        scene.client(anna, scene.company());
        String search = "Norrsken " + "- ".repeat(5_000) + "Café";

        String run = export(new ClientQuery(search, null, false, null, false));

        assertThat(((ExportSettings) view(run).settings()).search()).isEqualTo("norrsken cafe");
    }

    private Optional<ExportSteps.Beginning> begin(String run) {
        return scene.as(null, () -> service(ExportSteps.class).begin(run, WORKER));
    }

    private String exported(Caller caller) {
        return exported(caller, new byte[] {1});
    }

    private String exported(Caller caller, byte[] content) {
        String run = export(caller, ClientQuery.ALL);
        take(run, WORKER);
        ExportSettings settings = begin(run).orElseThrow().settings();
        ExportSteps steps = service(ExportSteps.class);
        scene.as(null, () -> {
            steps.read(run, WORKER, settings, null);
        });
        scene.as(null, () -> steps.keep(run, WORKER, written(content)));
        return run;
    }

    private Path written(byte[] content) {
        try {
            return Files.write(directory.resolve("export"), content);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private byte[] part(Caller caller, String run, int number) {
        return scene.as(caller, () -> service(RunService.class).filePart(run, number));
    }

    private int parts(Caller caller, String run) {
        return scene.as(caller, () -> service(RunService.class).fileParts(run));
    }

    @Test
    @DisplayName("A file is kept and taken in parts, and taking it is on record once")
    void isTakenInParts() {
        scene.client(anna, scene.company());
        byte[] content = new byte[2_000_001];
        new Random(1).nextBytes(content);

        String run = exported(anna, content);

        assertThat(parts(anna, run)).isEqualTo(3);
        ByteArrayOutputStream taken = new ByteArrayOutputStream();
        for (int number = 0; number < 3; number++) {
            taken.writeBytes(part(anna, run, number));
        }
        assertThat(taken.toByteArray()).isEqualTo(content);
        Refused.with(CommonError.NOT_FOUND, () -> part(anna, run, 3));
    }

    @Test
    @DisplayName("A bureau keeps its latest twenty files, and takes none from another")
    void keepsTheLatestFiles() {
        scene.client(anna, scene.company());
        scene.client(maria, scene.company());
        String foreign = exported(maria);
        List<String> runs = new ArrayList<>();
        for (int i = 0; i < 21; i++) {
            scene.clock.pass(Duration.ofMinutes(1));
            runs.add(exported(anna));
        }

        assertThat(runs)
                .extracting(run -> parts(anna, run))
                .startsWith(0, 1)
                .filteredOn(count -> count == 1)
                .hasSize(20);
        Refused.with(CommonError.NOT_FOUND, () -> part(anna, runs.get(0), 0));
        assertThat(parts(maria, foreign)).isOne();
    }

    @Test
    @DisplayName("§5, D11: a file with more than one sees by now is not there any more")
    void isOutOfSightWithItsClients() {
        Caller erik = scene.employee(lind, Permission.STANDARD);
        scene.client(erik, scene.company());
        String ofAll = exported(erik);
        assertThat(part(erik, ofAll, 0)).hasSize(1);

        scene.as(anna, () -> service(BureauVisibilityService.class).choose(true));
        Caller narrowed = Scene.ofOwnAssignments(erik);
        Refused.with(CommonError.NOT_FOUND, () -> part(narrowed, ofAll, 0));
        assertThat(parts(narrowed, ofAll)).isZero();

        String ofOwn = exported(narrowed);
        assertThat(part(narrowed, ofOwn, 0)).hasSize(1);
        assertThat(part(anna, ofOwn, 0)).hasSize(1);
    }

    private String export(ClientQuery query) {
        return export(anna, query);
    }

    private String export(Caller caller, ClientQuery query) {
        return scene.as(
                caller,
                () -> service(RunStartService.class)
                        .startExport(ExportSettings.of(ExportList.CLIENTS, TableFormat.PDF, Language.SV, query)));
    }

    @Test
    @DisplayName("A list is read in pieces: everything of the own once, nothing of others")
    void isReadInPieces() {
        List<String> own = IntStream.range(0, 5)
                .mapToObj(i -> scene.client(anna, scene.company()))
                .toList();
        own.subList(0, 3).forEach(id -> scene.invitation(anna, id, "bookkeeping"));
        scene.invitation(anna, own.get(4), "invoicing");
        scene.invitation(maria, scene.client(maria, scene.company()), "bookkeeping");

        List<String> clients = new ArrayList<>();
        String after = null;
        do {
            Page<ClientRow> piece = clients(ClientQuery.ALL.from(after));
            piece.rows().forEach(row -> clients.add(row.id()));
            after = piece.after();
        } while (after != null);
        assertThat(clients).containsExactlyInAnyOrderElementsOf(own);

        assertThat(services(ClientQuery.ALL)).containsExactly("invoicing", "bookkeeping", "bookkeeping", "bookkeeping");
        ClientFilter invoicing = new ClientFilter("invoicing", null, null, null);
        assertThat(services(new ClientQuery(null, null, invoicing, ClientOrder.NUMBER, false, null, false)))
                .containsExactly("invoicing");
        assertThat(services(new ClientQuery(null, se.samverk.collaboration.State.ENDED, false, null, false)))
                .isEmpty();
    }

    private Page<ClientRow> clients(ClientQuery query) {
        return scene.as(anna, () -> service(ClientListService.class).piece(query, 2));
    }

    private List<String> services(ClientQuery query) {
        CollaborationListService list = service(CollaborationListService.class);
        List<String> services = new ArrayList<>();
        String after = null;
        do {
            String from = after;
            Page<CollaborationRow> piece = scene.as(anna, () -> list.piece(query, from, 2));
            piece.rows().forEach(row -> services.add(row.serviceCode()));
            after = piece.after();
        } while (after != null);
        assertThat(scene.as(anna, () -> list.count(query))).isEqualTo(services.size());
        return services;
    }

    @Test
    @DisplayName("§9: files are removed after a week, runs after three months")
    void isSwept() {
        String run = start(anna, fileOf(1));
        String running = start(anna, fileOf(1));
        work(run);

        scene.clock.pass(Duration.ofDays(89));
        scene.as(null, () -> service(Runs.class).sweep());
        assertCounts(run, State.DONE, 1, 1, 0);
        scene.clock.pass(Duration.ofDays(2));
        scene.as(null, () -> service(Runs.class).sweep());

        Refused.with(CommonError.NOT_FOUND, () -> view(run));
        assertCounts(running, State.RUNNING, 1, 0, 0);
    }
}
