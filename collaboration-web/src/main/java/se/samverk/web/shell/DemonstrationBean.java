package se.samverk.web.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import se.samverk.shared.BusinessException;
import se.samverk.shared.Settings;

/** Whether this is the demonstration run, and what only exists there. */
@Named("demonstration")
@RequestScoped
public class DemonstrationBean {

    @Inject
    Settings settings;

    /** Whether mails stay in the mailbox page. */
    public boolean isOn() {
        return settings.mailboxInsteadOfSmtp();
    }

    /** For pages that are not found in any other run. */
    public void require() {
        if (!settings.demonstration()) {
            throw BusinessException.notFound();
        }
    }
}
