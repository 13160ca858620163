package se.samverk.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import se.samverk.run.FileTask;
import se.samverk.run.RecordFormat;
import se.samverk.run.RunView;
import se.samverk.shared.Language;
import se.samverk.table.TableFile;

/** Writes a list to a file, piece by piece: how long the list is costs no memory. */
@ApplicationScoped
class ExportTask implements FileTask<ExportSettings> {

    private static final RecordFormat<ExportSettings> SETTINGS = new RecordFormat<>(
            ExportSettings.class, 1, (version, value) -> ExportSettings.ofTexts(RecordFormat.texts(value)));

    private static final Logger LOG = Logger.getLogger(ExportTask.class.getName());

    @Inject
    ExportSteps steps;

    @Override
    public String kind() {
        return "EXPORT";
    }

    @Override
    public RecordFormat<ExportSettings> settings() {
        return SETTINGS;
    }

    @Override
    public String about(ExportSettings settings, Language language) {
        return settings.list().label(language)
                + ", "
                + settings.format().extension().toUpperCase(Locale.ROOT);
    }

    @Override
    public RunView.File file(ExportSettings settings) {
        return new RunView.File(settings.fileName(), settings.format().mediaType());
    }

    @Override
    public void perform(String runId, String worker) {
        Optional<ExportSteps.Beginning> beginning = steps.begin(runId, worker);
        if (beginning.isEmpty()) {
            return;
        }
        Path file = null;
        try {
            file = Files.createTempFile("samverk", null);
            if (write(runId, worker, beginning.get(), file)) {
                steps.keep(runId, worker, file);
            }
        } catch (IOException | UncheckedIOException unwritable) {
            LOG.log(Level.WARNING, unwritable, () -> "Export " + runId + " cannot be written");
            steps.fail(runId, worker);
        } finally {
            remove(file);
        }
    }

    /** Whether it was written to its end. */
    private boolean write(String runId, String worker, ExportSteps.Beginning beginning, Path file) throws IOException {
        ExportSettings settings = beginning.settings();
        try (OutputStream target = Files.newOutputStream(file);
                TableFile table = settings.format().open(target, beginning.head())) {
            String after = null;
            do {
                Optional<ExportRows.Piece> piece = steps.read(runId, worker, settings, after);
                if (piece.isEmpty()) {
                    return false;
                }
                for (List<?> row : piece.get().rows()) {
                    table.row(row);
                }
                after = piece.get().after();
            } while (after != null);
        }
        return true;
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
