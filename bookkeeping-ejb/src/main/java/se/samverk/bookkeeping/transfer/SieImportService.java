package se.samverk.bookkeeping.transfer;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.faulttolerance.Retry;
import se.samverk.bookkeeping.ledger.Keeper;
import se.samverk.bookkeeping.sie.SieYear;
import se.samverk.caller.Boundary;
import se.samverk.caller.Caller;
import se.samverk.caller.CurrentCaller;
import se.samverk.caller.Requires;
import se.samverk.caller.Right;
import se.samverk.fact.Fact;
import se.samverk.run.Run;
import se.samverk.run.Runs;
import se.samverk.shared.BusinessException;
import se.samverk.shared.ErrorCodes;
import se.samverk.shared.Language;
import se.samverk.upload.Upload;
import se.samverk.upload.Uploads;
import se.samverk.workspace.Does;
import se.samverk.workspace.OfService;
import se.samverk.workspace.Workspace;

/** Files of other programs: looked at, then taken into the books. Meanwhile a file is kept. */
@Boundary
@OfService("bookkeeping")
public class SieImportService {

    /** How large a file may be: a hundred thousand vouchers and more. */
    public static final int MOST_MEGABYTES = 18;

    private static final int MEGABYTE = 1_000_000;

    /** A file with more vouchers is taken in as a run. */
    static final int MOST_AT_ONCE = 2_000;

    private static final Duration SHOWN = Duration.ofDays(1);

    @Inject
    Workspace workspace;

    @Inject
    CurrentCaller currentCaller;

    @Inject
    Uploads uploads;

    @Inject
    ImportLooks looks;

    @Inject
    SieImports imports;

    @Inject
    Clock clock;

    @Inject
    Runs runs;

    @Inject
    ErrorCodes codes;

    @Inject
    SieImportTask task;

    @Inject
    SieImportSteps steps;

    @Inject
    Event<Fact> facts;

    /**
     * Keeps a file for the caller that can be previewed, until it is taken in, some hours have passed or the caller has sent a few
     * others.
     *
     * @return its id
     * @throws BusinessException IMPORT_TOO_LARGE; TOO_MANY_FILES while colleagues look at many
     */
    @Retry
    @Requires(Right.WORK_IN_SERVICE)
    @Does("posting")
    public String keep(String name, byte[] file) {
        if (file.length > MOST_MEGABYTES * MEGABYTE) {
            throw new BusinessException(TransferError.IMPORT_TOO_LARGE, MOST_MEGABYTES);
        }
        return uploads.keep(currentCaller.get(), name, file);
    }

    /**
     * Says what a kept file holds, what would become of it, and what keeps it out. Changes nothing.
     *
     * @throws BusinessException IMPORT_NOT_KEPT when it is not kept any more
     */
    @Requires(Right.READ_IN_SERVICE)
    public SiePreview preview(String fileId) {
        return looks.look(workspace.companyId(), kept(fileId), null, Language.SV)
                .preview();
    }

    private SentFile kept(String fileId) {
        Upload kept = uploads.find(currentCaller.get(), fileId)
                .orElseThrow(() -> new BusinessException(TransferError.IMPORT_NOT_KEPT));
        return new SentFile(kept.name(), kept.content());
    }

    /**
     * Takes a kept file in, all of it or nothing, and forgets it. A large one is taken in as a run, which can be left.
     *
     * @throws BusinessException IMPORT_NOT_KEPT; IMPORT_OTHER_COMPANY at {@code otherCompany} while nobody has said that it is
     *     right; all that keeps it out; TOO_MANY_RUNS
     */
    @Requires(Right.WORK_IN_SERVICE)
    @Does("posting")
    public ImportStart take(ImportForm form) {
        SentFile file = kept(form.fileId());
        int vouchers = file.summary().vouchers();
        ImportStart start = vouchers > MOST_AT_ONCE
                ? new ImportStart(null, start(form, file, vouchers))
                : new ImportStart(take(form, file, done -> {}), null);
        uploads.remove(currentCaller.get(), form.fileId());
        return start;
    }

    private String start(ImportForm form, SentFile file, int vouchers) {
        imports.check(keeper(), form, file);
        Caller caller = currentCaller.get();
        SieImportRun settings = new SieImportRun(
                workspace.companyId(),
                caller.bureau(),
                file.name(),
                form.legalForm(),
                form.language(),
                form.otherCompany());
        Run run = new Run(task, caller, currentCaller.address(), settings, vouchers, 0, clock.instant());
        runs.add(run);
        steps.keep(run, file.content());
        facts.fire(new SieImportStarted(
                run.id(), workspace.readers(), new SieImportStarted.Contents(file.name(), vouchers)));
        return run.id();
    }

    /**
     * Does what a run was started for.
     *
     * @param progress is told how many vouchers are done
     * @throws BusinessException all that keeps the file out by now
     */
    @Requires(Right.WORK_IN_SERVICE)
    @Does("posting")
    public void perform(SieImportRun run, byte[] file, IntConsumer progress) {
        take(run.form(), new SentFile(run.fileName(), file), progress);
    }

    private String take(ImportForm form, SentFile file, IntConsumer progress) {
        SieImports.Taken taken = imports.take(keeper(), form, file, progress);
        facts.fire(fact(taken));
        return taken.file().id();
    }

    /** The large files of the last day that are being taken in or could not be, the latest first. */
    @Requires(Right.READ_IN_SERVICE)
    public List<ImportProgress> running() {
        Set<String> starters = Stream.of(
                        workspace.companyId(), workspace.admission().bureauId())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return runs.ofKind(task.kind(), starters, clock.instant().minus(SHOWN)).stream()
                .filter(run -> run.settings(task).companyId().equals(workspace.companyId()))
                .map(run -> run.view(null, task, codes))
                .filter(run -> run.state() != Run.State.DONE)
                .map(run -> new ImportProgress(
                        run.id(), ((SieImportRun) run.settings()).fileName(), run.state(), run.total(), run.done()))
                .toList();
    }

    private Keeper keeper() {
        return new Keeper(workspace.companyId(), currentCaller.get().userId());
    }

    private SieImported fact(SieImports.Taken taken) {
        SiePreview preview = taken.preview();
        ImportView view = taken.file().view();
        return new SieImported(
                view.id(),
                workspace.readers(),
                new SieImported.Contents(
                        view.fileName(),
                        preview.destination(),
                        preview.summary().year().map(SieYear::from).orElse(null),
                        view.entries(),
                        view.accounts(),
                        view.otherCompany()));
    }

    /** Forgets a kept file; of others it forgets nothing. */
    @Requires(Right.READ_IN_SERVICE)
    public void forget(String fileId) {
        uploads.remove(currentCaller.get(), fileId);
    }

    /** The files that have been taken in, the latest first. */
    @Requires(Right.READ_IN_SERVICE)
    public List<ImportView> list() {
        return imports.list(workspace.companyId());
    }

    /**
     * @throws BusinessException NOT_FOUND
     */
    @Requires(Right.READ_IN_SERVICE)
    public ImportView get(String importId) {
        return imports.get(keeper(), importId).view();
    }

    /**
     * Where a file's closing balances are others than those of the books as they are now; none for one without such balances.
     *
     * @throws BusinessException NOT_FOUND
     */
    @Requires(Right.READ_IN_SERVICE)
    public List<BalanceDifference> differences(String importId) {
        return imports.differences(imports.get(keeper(), importId));
    }
}
