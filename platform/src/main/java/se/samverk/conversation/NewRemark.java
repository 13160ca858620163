package se.samverk.conversation;

/**
 * What somebody says.
 *
 * @param text null where the document says it all
 * @param documentId a document of the company that is shown, such as the photograph of a receipt; null for none
 */
public record NewRemark(String text, String documentId) {

    /** Words alone. */
    public static NewRemark of(String text) {
        return new NewRemark(text, null);
    }
}
