package se.samverk.document;

import jakarta.enterprise.context.ApplicationScoped;
import se.samverk.shared.ErrorCode;

/** What is refused of documents. */
public enum DocumentError implements ErrorCode {
    DOCUMENT_NO_FILE(422),
    DOCUMENT_TOO_LARGE(422),
    DOCUMENT_TOO_MANY_FILES(422),
    /** Several files are photographs of one receipt; a PDF has its pages in itself. */
    DOCUMENT_PDF_IS_NO_PAGE(422),
    FILE_KIND_NOT_TAKEN(422),
    FILE_HEIC_NOT_TAKEN(422),
    PICTURE_NOT_READABLE(422),
    PICTURE_TOO_LARGE(422),
    PDF_NOT_READABLE(422),
    PDF_NEEDS_PASSWORD(422),
    PDF_TOO_HEAVY(422),
    FILES_WAITING(429),
    DOCUMENT_THERE_ALREADY_OF_OTHERS(409),
    DOCUMENT_THERE_ALREADY(409),
    DOCUMENT_POSTED(409),
    DOCUMENT_SET_ASIDE(409);

    private final int httpStatus;

    DocumentError(int httpStatus) {
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
