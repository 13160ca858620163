package se.samverk.web.receipt;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.DayOfWeek;
import se.samverk.receipt.ReceiptService;
import se.samverk.web.shell.Notices;
import se.samverk.web.workspace.WorkspaceBean;

/** On which day a client is reminded of receipts, and what of it is asked about at all. */
@Named("receiptDay")
@ViewScoped
public class ReceiptDayBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient ReceiptService service;

    @Inject
    transient WorkspaceBean workspace;

    @Inject
    transient Notices notices;

    private DayOfWeek day;

    @PostConstruct
    void load() {
        day = service.day().orElse(null);
    }

    public DayOfWeek[] getDays() {
        return DayOfWeek.values();
    }

    /** The client alone chooses. */
    public boolean isChanging() {
        return !workspace.isBureau() && workspace.isProposing();
    }

    public void save() {
        service.choose(day);
        notices.sayAndGo(workspace.href("RECEIPTS"), day == null ? "receipts.dayNone" : "receipts.daySaved");
    }

    public void removeRule(String rule) {
        service.removeRule(rule);
        notices.sayAndGo(workspace.href("RECEIPTS"), "receipts.ruleRemoved");
    }

    public DayOfWeek getDay() {
        return day;
    }

    public void setDay(DayOfWeek day) {
        this.day = day;
    }
}
