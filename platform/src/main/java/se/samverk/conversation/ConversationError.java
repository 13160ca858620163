package se.samverk.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import se.samverk.shared.ErrorCode;

/** What is refused of questions. */
public enum ConversationError implements ErrorCode {
    /** Nobody works in the service on the other side. */
    NOBODY_TO_ASK(409),
    QUESTION_CLOSED(409),
    /** A reader goes on with its own questions alone (D7f). */
    QUESTION_OF_OTHERS(403),
    /** Neither words nor a document. */
    NOTHING_SAID(422),
    ANSWER_DAY_PAST(422),
    /** Who was chosen does not answer there, or does so no more. */
    ANSWERER_GONE(422);

    private final int httpStatus;

    ConversationError(int httpStatus) {
        this.httpStatus = httpStatus;
    }

    @Override
    public int httpStatus() {
        return httpStatus;
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
