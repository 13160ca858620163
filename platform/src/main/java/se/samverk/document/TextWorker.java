package se.samverk.document;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import se.samverk.recognition.Tesseract;

/** Reads the texts of documents: right after they were handed in, and each minute what was left over; one at a time on a server. */
@ApplicationScoped
public class TextWorker {

    private static final Logger LOG = Logger.getLogger(TextWorker.class.getName());
    private static final int AT_ONCE = 20;

    private final AtomicBoolean waiting = new AtomicBoolean();
    private final Semaphore turn = new Semaphore(1);

    @Resource
    ManagedExecutorService executor;

    @Inject
    DocumentTexts texts;

    @Inject
    TextLooks looks;

    @Inject
    Tesseract tesseract;

    /** At the start: tells whether pictures are read. */
    public void tell() {
        executor.execute(tesseract::isThere);
    }

    void readSoon(@Observes(during = TransactionPhase.AFTER_SUCCESS) DocumentTexts.Queued queued) {
        wake();
    }

    /** One run that has not begun yet serves all that is due before it begins. */
    public void wake() {
        if (waiting.compareAndSet(false, true)) {
            executor.execute(this::run);
        }
    }

    /** Reads what is due, until nothing is; what comes while another thread of this server reads, that one finds or the next minute. */
    public void run() {
        waiting.set(false);
        if (!turn.tryAcquire()) {
            return;
        }
        try {
            String worker = UUID.randomUUID().toString();
            List<String> due = texts.due(AT_ONCE);
            while (!due.isEmpty() && due.stream().allMatch(documentId -> read(documentId, worker))) {
                due = texts.due(AT_ONCE);
            }
        } finally {
            turn.release();
        }
    }

    /**
     * @return whether there is room for the next one; without, the next wake-up goes on
     */
    private boolean read(String documentId, String worker) {
        if (!texts.acquire(documentId, worker)) {
            return true;
        }
        try {
            texts.read(documentId, worker, looks.read(texts.papers(documentId)));
        } catch (TextLooks.Later busy) {
            LOG.log(Level.INFO, busy, () -> "The text of document " + documentId + " waits");
            texts.postponed(documentId, worker);
            return false;
        } catch (TextLooks.Unread failed) {
            LOG.log(Level.WARNING, failed, () -> "The text of document " + documentId + " could not be read");
            texts.failed(documentId, worker);
        }
        return true;
    }
}
