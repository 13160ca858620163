package se.samverk.demonstration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import se.samverk.shared.Settings;

/** The mails that were sent in the demonstration. */
@Named("mailbox")
@RequestScoped
public class MailboxBean {

    @Inject
    MailboxService mailbox;

    @Inject
    Settings settings;

    private List<MailboxService.Mail> mails;

    /** Whether there is such a page: as long as no mail leaves the server. */
    public boolean isOpen() {
        return !settings.sendsMails();
    }

    public List<MailboxService.Mail> getMails() {
        if (mails == null) {
            mails = mailbox.latest();
        }
        return mails;
    }
}
