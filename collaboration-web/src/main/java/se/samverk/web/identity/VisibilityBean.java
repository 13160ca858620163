package se.samverk.web.identity;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import se.samverk.bureau.BureauVisibilityService;
import se.samverk.web.page.WebPage;
import se.samverk.web.shell.Notices;

/** What the bureau's employees with standard permission see. */
@Named("visibility")
@ViewScoped
public class VisibilityBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient BureauVisibilityService service;

    @Inject
    transient Notices notices;

    private boolean ownAssignmentsOnly;

    @PostConstruct
    void open() {
        ownAssignmentsOnly = service.isOwnAssignmentsOnly();
    }

    public void save() {
        service.choose(ownAssignmentsOnly);
        notices.sayAndGo(
                WebPage.EMPLOYEES.address(), ownAssignmentsOnly ? "visibility.ownSaved" : "visibility.allSaved");
    }

    public boolean isOwnAssignmentsOnly() {
        return ownAssignmentsOnly;
    }

    public void setOwnAssignmentsOnly(boolean ownAssignmentsOnly) {
        this.ownAssignmentsOnly = ownAssignmentsOnly;
    }
}
