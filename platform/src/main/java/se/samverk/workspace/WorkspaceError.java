package se.samverk.workspace;

import jakarta.enterprise.context.ApplicationScoped;
import se.samverk.shared.ErrorCode;

/** Why somebody who comes into a service may not do a thing there (D7b, D7e). */
public enum WorkspaceError implements ErrorCode {
    /** What was closed is read and taken out, no more. */
    READABLE_ONLY,
    /** A time-limited reader changes nothing (D7f). */
    READS_ONLY,
    NO_ROLE,
    REPORTS_ONLY,
    WRITER_NEEDED,
    APPROVER_NEEDED,
    /** The agreed variant gives the task to the other side. */
    TASK_OF_CLIENT,
    TASK_OF_BUREAU;

    @Override
    public int httpStatus() {
        return 403;
    }

    /** Brings them to whoever looks one up by its name. */
    @ApplicationScoped
    static class Area implements ErrorCode.Area {
        @Override
        public ErrorCode[] codes() {
            return values();
        }
    }
}
