package se.samverk.workspace;

import se.samverk.delivery.MailTemplate;

/**
 * A mail that tells somebody on the other side of work that waits for it; nobody gets more than one of them a day. Its
 * arguments are the bureau {0}, the client {1} and what it is about {2}.
 */
public interface WorkMail extends MailTemplate {

    /** The arguments that all of them have. */
    Subject WORK = new Subject(3, 3);

    /** The task that waits, by its code, or {@link Does#EITHER_SIDE}. */
    String task();

    /** The least role that does it. */
    ServiceRole from();

    @Override
    default Subject about() {
        return WORK;
    }
}
