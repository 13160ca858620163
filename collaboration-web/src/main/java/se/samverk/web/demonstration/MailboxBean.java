package se.samverk.web.demonstration;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import se.samverk.delivery.MailboxService;

/** The mails that were sent in the demonstration run. */
@Named("mailbox")
@RequestScoped
public class MailboxBean {

    @Inject
    MailboxService mailbox;

    private List<MailboxService.Mail> mails;

    @PostConstruct
    void open() {
        mails = mailbox.latest();
    }

    public List<MailboxService.Mail> getMails() {
        return mails;
    }
}
