package se.samverk.receipt;

/**
 * What is answered.
 *
 * @param reason why there is no receipt; null for none
 * @param documentId what was handed in, or the signed note; null for none
 */
record NewAnswer(AnswerKind kind, String reason, String documentId) {

    static NewAnswer photo(String documentId) {
        return new NewAnswer(AnswerKind.PHOTO, null, documentId);
    }

    static NewAnswer of(AnswerKind kind) {
        return new NewAnswer(kind, null, null);
    }
}
