package se.samverk.web.document;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import se.samverk.mailin.MailInService;
import se.samverk.mailin.MailInView;
import se.samverk.web.shell.Notices;
import se.samverk.web.workspace.WorkspaceBean;

/** The address to which documents of the company are mailed, and what was not taken. */
@Named("mailIn")
@RequestScoped
public class MailInBean {

    @Inject
    MailInService service;

    @Inject
    WorkspaceBean workspace;

    @Inject
    Notices notices;

    private MailInView view;

    public MailInView getView() {
        if (view == null) {
            view = service.view();
        }
        return view;
    }

    /** Makes an address, or a new one in the place of the one that was there. */
    public void renew() {
        boolean there = getView().address() != null;
        service.renew();
        notices.sayAndGo(workspace.href("DOCUMENTS"), there ? "mailIn.renewed" : "mailIn.made");
    }

    public void switchOff() {
        service.switchOff();
        notices.sayAndGo(workspace.href("DOCUMENTS"), "mailIn.ended");
    }
}
