package se.samverk.delivery;

/**
 * A mail that may be sent. Whoever sends declares its own, as an enum in its package. Each is there
 * once in the product and has a subject, a heading, paragraphs and a button in both languages, in the
 * bundle {@code mails} of that package. What all mails share is here, in the bundle {@code frame}.
 */
public interface MailTemplate {

    /** What it is called wherever it is stored: it never changes; at most 40 characters. */
    String name();

    Subject about();

    /**
     * What mails are about, which decides on their arguments.
     *
     * @param arguments how many there are
     * @param firstLong from this one on they are texts of several lines, which no subject line may
     *     hold
     */
    record Subject(int arguments, int firstLong) {}

    /** The templates of one enum, as a bean: that is how {@link MailTemplates} finds them in any module. */
    interface Area {
        MailTemplate[] templates();
    }
}
