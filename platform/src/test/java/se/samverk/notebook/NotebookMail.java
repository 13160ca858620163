package se.samverk.notebook;

import jakarta.enterprise.context.ApplicationScoped;
import se.samverk.delivery.MailTemplate;

/** A mail that no other part of the product knows: who has written {0}, the note {1}. */
public enum NotebookMail implements MailTemplate {
    NOTE_SHARED;

    @Override
    public Subject about() {
        return new Subject(2, 1);
    }

    /** Brings it to whoever looks one up by its name. */
    @ApplicationScoped
    static class Area implements MailTemplate.Area {
        @Override
        public MailTemplate[] templates() {
            return values();
        }
    }
}
