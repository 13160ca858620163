package se.samverk.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import se.samverk.shared.BusinessException;

/** Keeps the files that runs have made, part by part: how large one is costs no memory. */
@ApplicationScoped
public class RunFiles {

    @PersistenceContext
    EntityManager em;

    @Inject
    Runs runs;

    /** In how many parts the file of a run is there; 0 for none. */
    public int parts(Run run) {
        return runs.fileParts(run.id());
    }

    /**
     * @param number from 0
     * @throws BusinessException NOT_FOUND
     */
    public byte[] part(String runId, int number) {
        RunFile part = em.find(RunFile.class, new RunFile.Key(runId, number));
        if (part == null) {
            throw BusinessException.notFound();
        }
        return part.content();
    }

    /** Keeps a file as that of a run. */
    public void keep(Run run, Path file) {
        try (InputStream stream = Files.newInputStream(file)) {
            int number = 0;
            byte[] content = stream.readNBytes(RunFile.PART_BYTES);
            while (content.length > 0) {
                RunFile part = new RunFile(run.id(), number, content);
                em.persist(part);
                em.flush();
                em.detach(part);
                number++;
                content = stream.readNBytes(RunFile.PART_BYTES);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
