package se.samverk.document;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import se.samverk.recognition.Tesseract;

/**
 * Reads the text of documents: in a thread of its own, with an end of time, one at once, beside the places where files that are handed
 * in are looked at. Whatever goes wrong in there is a text that could not be read.
 */
@ApplicationScoped
public class TextLooks {

    private final Semaphore place = new Semaphore(1);

    @Resource
    ManagedExecutorService executor;

    @Inject
    Tesseract tesseract;

    /** A file of a document, as it came. */
    record Paper(MediaType type, byte[] content) {}

    /** The text could not be read; perhaps it can later. */
    static final class Unread extends Exception {
        private static final long serialVersionUID = 1L;

        Unread(Throwable why) {
            super(why);
        }
    }

    /** Nothing is wrong with the text: the server has no room for it now. */
    static final class Later extends Exception {
        private static final long serialVersionUID = 1L;

        Later(Throwable why) {
            super(why);
        }
    }

    /**
     * @param papers the files of a document; of many the first ones are read
     * @return the text line by line; empty for none
     * @throws Unread when it failed or took too long
     * @throws Later while another text is still being read, or the server takes no more work, or stops
     */
    String read(List<Paper> papers) throws Unread, Later {
        if (!place.tryAcquire()) {
            throw new Later(new TimeoutException("Another text is still being read"));
        }
        Future<String> reading = begun(papers);
        try {
            return reading.get(DocumentLimits.SECONDS_FOR_A_TEXT, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException failed) {
            throw new Unread(failed);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new Later(stopping);
        } finally {
            reading.cancel(true);
        }
    }

    /** It has its place until it has really ended, or has not begun because the server takes no more. */
    private Future<String> begun(List<Paper> papers) throws Later {
        try {
            return executor.submit(() -> {
                try {
                    return text(papers);
                } finally {
                    place.release();
                }
            });
        } catch (RejectedExecutionException full) {
            place.release();
            throw new Later(full);
        }
    }

    private String text(List<Paper> papers) throws IOException {
        StringBuilder text = new StringBuilder();
        for (Paper paper : papers.subList(0, Math.min(papers.size(), DocumentLimits.MOST_READ_PAGES))) {
            if (paper.type() == MediaType.PDF) {
                text.append(PdfTexts.of(paper.content(), tesseract::text));
            } else if (tesseract.isThere()) {
                text.append(
                        tesseract.text(PictureFile.look("", paper.type(), paper.content(), DocumentLimits.READ_SIDE)));
            }
            text.append('\n');
        }
        return text.toString();
    }
}
