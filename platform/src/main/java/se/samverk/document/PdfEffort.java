package se.samverk.document;

import java.io.IOException;
import java.io.InterruptedIOException;

/**
 * What is done for a PDF, with an end. A file of some hundred bytes can ask for endlessly much: it has parts that show parts that
 * show parts, each several times. Counted with each step, since nothing else ends a page that has begun.
 */
final class PdfEffort {

    /** No paper needs more: a map or a drawing has some hundred thousand. */
    private static final int MOST_STEPS = 3_000_000;

    /** Parts that are shown: a letterhead, logos, stamps. */
    private static final int MOST_FORMS = 10_000;

    /** Signs on all pages that are shown; a page of a book has 3,000. */
    static final int MOST_SHOWN_SIGNS = 1_000_000;

    /** On those that are read, of which {@link DocumentLimits#LONGEST_PAPER} are kept. */
    static final int MOST_READ_SIGNS = 200_000;

    private final int mostSigns;
    private int steps;
    private int forms;
    private int signs;

    PdfEffort(int mostSigns) {
        this.mostSigns = mostSigns;
    }

    /** It asks for more than any paper. */
    static final class Exceeded extends IOException {
        private static final long serialVersionUID = 1L;

        Exceeded() {
            super("More is to be done than for any paper");
        }
    }

    void step() throws IOException {
        steps++;
        check();
    }

    void form() throws IOException {
        forms++;
        check();
    }

    void sign() throws IOException {
        signs++;
        check();
    }

    /**
     * Whether to go on; also after a page, since the library goes on after a part that has failed.
     *
     * @throws Exceeded as soon as it is too much
     * @throws InterruptedIOException where nobody waits for it any more
     */
    void check() throws IOException {
        if (steps > MOST_STEPS || forms > MOST_FORMS || signs > mostSigns) {
            throw new Exceeded();
        }
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException("It took too long");
        }
    }
}
