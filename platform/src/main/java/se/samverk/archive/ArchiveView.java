package se.samverk.archive;

import java.time.Instant;
import se.samverk.run.Run;

/**
 * An archive that was asked for in the last days.
 *
 * @param files how many files are in it by now
 * @param parts in how many parts it can be taken; 0 while it is being made, and when it has been removed
 * @param finishedAt null while it is being made
 */
public record ArchiveView(
        String id, String fileName, Run.State state, int files, int parts, Instant startedAt, Instant finishedAt) {}
