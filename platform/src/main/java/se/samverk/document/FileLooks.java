package se.samverk.document;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import se.samverk.shared.BusinessException;

/**
 * Looks into files of others: in a thread of its own, with an end of time, few at once. Whatever goes wrong in there – a
 * file can be made so that its reader fails – is a file that cannot be read.
 */
@ApplicationScoped
public class FileLooks {

    private final Semaphore places = new Semaphore(DocumentLimits.MOST_AT_ONCE, true);

    @Resource
    ManagedExecutorService executor;

    /**
     * @throws BusinessException what {@link MediaType#of}, {@link PictureFile#look} and {@link PdfFile#look} refuse;
     *     FILES_WAITING while there are too many at once
     */
    LookedAt look(SentFile sent) {
        String name = FileName.shown(sent.name());
        byte[] content = sent.content();
        MediaType type = MediaType.of(name, content);
        try {
            if (!places.tryAcquire(DocumentLimits.SECONDS_TO_WAIT, TimeUnit.SECONDS)) {
                throw new BusinessException(DocumentError.FILES_WAITING);
            }
            Future<LookedAt> looking = begun(name, type, content);
            try {
                return looking.get(DocumentLimits.SECONDS_FOR_A_FILE, TimeUnit.SECONDS);
            } finally {
                // What goes on too long ends with its next step.
                looking.cancel(true);
            }
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof BusinessException refused) {
                throw refused;
            }
            throw BusinessException.at(
                    "files",
                    type.isPicture() ? DocumentError.PICTURE_NOT_READABLE : DocumentError.PDF_NOT_READABLE,
                    name);
        } catch (TimeoutException endless) {
            throw BusinessException.at("files", DocumentError.PDF_TOO_HEAVY, name);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new BusinessException(DocumentError.FILES_WAITING);
        }
    }

    /** It has its place until it has really ended, or has not begun because the server takes no more. */
    private Future<LookedAt> begun(String name, MediaType type, byte[] content) {
        try {
            return executor.submit(() -> {
                try {
                    return type.isPicture()
                            ? LookedAt.ofPicture(type, PictureFile.look(name, type, content))
                            : PdfFile.look(name, content);
                } finally {
                    places.release();
                }
            });
        } catch (RejectedExecutionException full) {
            places.release();
            throw new BusinessException(DocumentError.FILES_WAITING);
        }
    }
}
