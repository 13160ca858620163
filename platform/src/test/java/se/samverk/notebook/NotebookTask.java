package se.samverk.notebook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import se.samverk.caller.CurrentCaller;
import se.samverk.run.ItemTask;
import se.samverk.run.RecordFormat;
import se.samverk.run.Run;
import se.samverk.run.RunItem;
import se.samverk.run.Runs;
import se.samverk.shared.BusinessException;
import se.samverk.shared.Language;

/** Long work of a kind that no other part of the product knows: the same note for many clients. */
@ApplicationScoped
public class NotebookTask implements ItemTask<NotebookTask.Note, NotebookTask.Reader> {

    public static final String KIND = "NOTES";

    /** What is written. */
    public record Note(String text) {}

    /** For whom. */
    public record Reader(String clientId) {}

    private static final RecordFormat<Note> SETTINGS =
            new RecordFormat<>(Note.class, 1, (version, value) -> new Note("of version " + version));

    private static final RecordFormat<Reader> CONTENT =
            new RecordFormat<>(Reader.class, 1, (version, value) -> new Reader("of version " + version));

    private final List<String> written = new ArrayList<>();

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Runs runs;

    @Inject
    CurrentCaller currentCaller;

    @Transactional
    public String start(String text, List<String> clientIds) {
        Run run = new Run(
                this,
                currentCaller.get(),
                currentCaller.address(),
                new Note(text),
                clientIds.size(),
                0,
                clock.instant());
        runs.add(run);
        for (int number = 1; number <= clientIds.size(); number++) {
            Reader reader = new Reader(clientIds.get(number - 1));
            em.persist(new RunItem(this, run.id(), number, reader.clientId(), reader));
        }
        return run.id();
    }

    public List<String> written() {
        return List.copyOf(written);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public RecordFormat<Note> settings() {
        return SETTINGS;
    }

    @Override
    public RecordFormat<Reader> content() {
        return CONTENT;
    }

    @Override
    public String about(Note note, Language language) {
        return note.text();
    }

    /**
     * @throws BusinessException NOTE_TAKEN when the client has it already
     */
    @Override
    public String perform(Note note, Reader reader) {
        String line = reader.clientId() + ": " + note.text();
        if (written.contains(line)) {
            throw BusinessException.at("note", NotebookError.NOTE_TAKEN, note.text());
        }
        written.add(line);
        return reader.clientId();
    }
}
