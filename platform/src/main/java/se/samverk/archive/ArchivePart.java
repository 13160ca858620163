package se.samverk.archive;

import java.io.IOException;
import se.samverk.shared.LocalText;

/** What a company takes along of one subject, in as many beans as there are subjects. */
public interface ArchivePart {

    /** The name of its folder; also its place among the others. */
    String folder();

    /** What is in it, in a sentence. */
    LocalText contents();

    /**
     * Writes its files; none where there is nothing.
     *
     * @param target takes what belongs to the company it names, and nothing else
     */
    void write(ArchiveFolder target) throws IOException;
}
