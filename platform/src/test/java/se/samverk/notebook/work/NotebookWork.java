package se.samverk.notebook.work;

import jakarta.enterprise.context.ApplicationScoped;
import se.samverk.delivery.MailTemplate;
import se.samverk.workspace.ServiceRole;
import se.samverk.workspace.WorkMail;

/** A mail of work that waits in the notebook. */
public enum NotebookWork implements WorkMail {
    NOTE_WAITS;

    @Override
    public String task() {
        return "bank";
    }

    @Override
    public ServiceRole from() {
        return ServiceRole.WRITER;
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
