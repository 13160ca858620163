package se.samverk.delivery;

/** Mails that no module sends. */
enum SampleTemplate implements MailTemplate {
    GREETING,
    REMINDER,
    FAREWELL;

    @Override
    public Subject about() {
        return new Subject(6, 4);
    }
}
