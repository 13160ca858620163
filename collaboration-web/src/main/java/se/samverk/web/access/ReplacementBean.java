package se.samverk.web.access;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.cdi.Param;
import se.samverk.access.AccessService;
import se.samverk.access.Employee;
import se.samverk.assignment.Handover;
import se.samverk.assignment.Replacement;
import se.samverk.assignment.StaffingService;
import se.samverk.shared.BusinessException;
import se.samverk.shared.CommonError;
import se.samverk.web.page.WebPage;
import se.samverk.web.request.PathPart;
import se.samverk.web.shell.Choice;
import se.samverk.web.shell.Notices;

/** Putting one employee in another's place in all assignments: look first, then confirm (D8b). */
@Named("replacement")
@ViewScoped
public class ReplacementBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient StaffingService staffing;

    @Inject
    transient AccessService access;

    @Inject
    transient Notices notices;

    @Inject
    @PathPart(0)
    String leavingId;

    @Inject
    @Param(name = "ersattare")
    String replacementId;

    private String leavingName;
    private int shown;
    private String fingerprint;
    private transient Replacement preview;

    @PostConstruct
    void load() {
        leavingName = access.employees().stream()
                .filter(employee -> employee.userId().equals(leavingId))
                .findFirst()
                .orElseThrow(BusinessException::notFound)
                .name();
        if (replacementId != null) {
            look();
        }
    }

    private void look() {
        preview = staffing.preview(handover());
        fingerprint = preview.fingerprint();
        shown = preview.changes().size();
    }

    private Handover handover() {
        return new Handover(leavingId, replacementId);
    }

    /** Does what was shown; when something has changed since, shows it anew instead. */
    public void confirm() {
        try {
            int changed = staffing.replace(handover(), fingerprint);
            notices.sayAndGo(WebPage.REPLACEMENT.of(leavingId), "replace.done", changed, leavingName);
        } catch (BusinessException refused) {
            if (refused.code() == CommonError.STALE) {
                look();
            }
            throw refused;
        }
    }

    /** The other active employees. */
    public List<Choice> getCandidates() {
        return access.employees().stream()
                .filter(Employee::active)
                .filter(employee -> !employee.userId().equals(leavingId))
                .map(one -> new Choice(one.userId(), one.name(), one.userId().equals(replacementId)))
                .toList();
    }

    /** What would change; null until somebody is chosen. */
    public Replacement getPreview() {
        if (preview == null && replacementId != null) {
            preview = staffing.preview(handover());
        }
        return preview;
    }

    /** How many assignments the confirmed preview holds. */
    public int getShown() {
        return shown;
    }

    public String getLeavingId() {
        return leavingId;
    }

    public String getLeavingName() {
        return leavingName;
    }
}
