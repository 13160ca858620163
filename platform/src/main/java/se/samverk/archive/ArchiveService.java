package se.samverk.archive;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.faulttolerance.Retry;
import se.samverk.archive.ArchiveFact.Occasion;
import se.samverk.caller.Boundary;
import se.samverk.caller.Caller;
import se.samverk.caller.CurrentCaller;
import se.samverk.caller.Requires;
import se.samverk.caller.Right;
import se.samverk.company.Companies;
import se.samverk.fact.Fact;
import se.samverk.run.Run;
import se.samverk.run.RunFiles;
import se.samverk.run.RunView;
import se.samverk.run.Runs;
import se.samverk.shared.BusinessException;
import se.samverk.shared.ErrorCodes;
import se.samverk.shared.Time;

/** All that the caller's company has here, as an archive to take along: at any time, also when no bureau is left (K9). */
@Boundary
public class ArchiveService {

    private static final Duration SHOWN = Duration.ofDays(7);

    /** How many files there are is known when all are written; until then a run that goes on has as many as this. */
    private static final int NOT_KNOWN = Integer.MAX_VALUE;

    @Inject
    CurrentCaller currentCaller;

    @Inject
    Clock clock;

    @Inject
    Companies companies;

    @Inject
    Runs runs;

    @Inject
    RunFiles files;

    @Inject
    ErrorCodes codes;

    @Inject
    ArchiveTask task;

    @Inject
    Event<Fact> facts;

    /**
     * Has an archive made.
     *
     * @return its id
     * @throws BusinessException ARCHIVE_IS_BEING_MADE while another one is; TOO_MANY_RUNS
     */
    @Retry
    @Requires(Right.TAKE_ARCHIVE)
    public String start() {
        Caller caller = currentCaller.get();
        // Held, so that of two at once the second sees the first.
        String number = companies.getForUpdate(caller.companyId()).customerNumber();
        if (list().stream().anyMatch(archive -> archive.state() == Run.State.RUNNING)) {
            throw new BusinessException(ArchiveError.ARCHIVE_IS_BEING_MADE);
        }
        ArchiveSettings settings = new ArchiveSettings(
                caller.companyId(), "samverk-%s-%s.zip".formatted(number, Time.today(clock)), caller.language());
        Run run = new Run(task, caller, currentCaller.address(), settings, NOT_KNOWN, 0, clock.instant());
        runs.add(run);
        tell(Occasion.ARCHIVE_STARTED, run.id());
        return run.id();
    }

    /** The archives of the last days, the latest first. */
    @Requires(Right.TAKE_ARCHIVE)
    public List<ArchiveView> list() {
        return runs
                .ofKind(
                        task.kind(),
                        Set.of(currentCaller.get().companyId()),
                        clock.instant().minus(SHOWN))
                .stream()
                .map(this::view)
                .toList();
    }

    private ArchiveView view(Run run) {
        RunView seen = run.view(null, task, codes);
        int parts = seen.state() == Run.State.DONE ? files.parts(run) : 0;
        return new ArchiveView(
                seen.id(), seen.file().name(), seen.state(), seen.done(), parts, seen.startedAt(), seen.finishedAt());
    }

    /**
     * An archive that can be taken.
     *
     * @throws BusinessException NOT_FOUND, also for one of another company
     */
    @Requires(Right.TAKE_ARCHIVE)
    public ArchiveView view(String archiveId) {
        return list().stream()
                .filter(archive -> archive.id().equals(archiveId) && archive.parts() > 0)
                .findFirst()
                .orElseThrow(BusinessException::notFound);
    }

    /**
     * A part of an archive, from 0. Taking the first is on record.
     *
     * @throws BusinessException NOT_FOUND, also for one of another company
     */
    @Retry
    @Requires(Right.TAKE_ARCHIVE)
    public byte[] part(String archiveId, int number) {
        ArchiveView archive = view(archiveId);
        byte[] part = files.part(archive.id(), number);
        if (number == 0) {
            tell(Occasion.ARCHIVE_TAKEN, archive.id());
        }
        return part;
    }

    private void tell(Occasion occasion, String runId) {
        facts.fire(new ArchiveFact(
                occasion, runId, Fact.Readers.ofCompany(currentCaller.get().companyId(), false)));
    }
}
