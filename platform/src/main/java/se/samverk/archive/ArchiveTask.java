package se.samverk.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import se.samverk.run.FileTask;
import se.samverk.run.RecordFormat;
import se.samverk.run.RunView;
import se.samverk.shared.BusinessException;
import se.samverk.shared.Language;

/** Makes an archive: into a file of the server first, which is kept with the run once it is whole. */
@ApplicationScoped
public class ArchiveTask implements FileTask<ArchiveSettings> {

    static final String KIND = "ARCHIVE";
    static final String MEDIA_TYPE = "application/zip";

    private static final RecordFormat<ArchiveSettings> SETTINGS =
            new RecordFormat<>(ArchiveSettings.class, 1, (version, value) -> {
                throw new IllegalStateException("There is no version " + version);
            });

    private static final Logger LOG = Logger.getLogger(ArchiveTask.class.getName());

    /** So often the worker says that it goes on. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(20);

    @Inject
    ArchiveSteps steps;

    @Inject
    Archives archives;

    @Inject
    Clock clock;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public RecordFormat<ArchiveSettings> settings() {
        return SETTINGS;
    }

    @Override
    public String about(ArchiveSettings settings, Language language) {
        return settings.fileName();
    }

    @Override
    public RunView.File file(ArchiveSettings settings) {
        return new RunView.File(settings.fileName(), MEDIA_TYPE);
    }

    @Override
    public void perform(String runId, String worker) {
        Optional<ArchiveSettings> begun = steps.begin(runId, worker);
        if (begun.isEmpty()) {
            return;
        }
        Path file = null;
        try {
            file = Files.createTempFile("samverk", null);
            write(runId, worker, begun.get(), file);
            steps.keep(runId, worker, file);
        } catch (IOException | UncheckedIOException | BusinessException unwritable) {
            LOG.log(Level.WARNING, unwritable, () -> "The archive " + runId + " cannot be written");
            steps.fail(runId, worker);
        } finally {
            remove(file);
        }
    }

    private void write(String runId, String worker, ArchiveSettings settings, Path file) throws IOException {
        Heartbeat heartbeat = new Heartbeat(runId, worker);
        try (OutputStream target = Files.newOutputStream(file)) {
            archives.write(settings.companyId(), settings.language(), target, heartbeat::goOn);
        }
    }

    /** Keeps the run with the worker while it writes. */
    private final class Heartbeat {

        private final String runId;
        private final String worker;
        private int files;
        private int told;
        private Instant last = clock.instant();

        Heartbeat(String runId, String worker) {
            this.runId = runId;
            this.worker = worker;
        }

        void goOn() {
            files++;
            if (clock.instant().isAfter(last.plus(HEARTBEAT))) {
                steps.progress(runId, worker, files - told);
                told = files;
                last = clock.instant();
            }
        }
    }

    private static void remove(Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException kept) {
            LOG.log(Level.WARNING, kept, () -> "A temporary file is left: " + file);
        }
    }
}
