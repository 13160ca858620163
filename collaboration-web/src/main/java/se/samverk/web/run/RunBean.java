package se.samverk.web.run;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import se.samverk.bulk.BulkInvitation;
import se.samverk.bulk.ImportSettings;
import se.samverk.run.ItemView;
import se.samverk.run.Run;
import se.samverk.run.RunError;
import se.samverk.run.RunItem.Outcome;
import se.samverk.run.RunService;
import se.samverk.run.RunView;
import se.samverk.shared.BusinessException;
import se.samverk.web.page.WebPage;
import se.samverk.web.refusal.Remedies;
import se.samverk.web.request.Href;
import se.samverk.web.request.PathPart;
import se.samverk.web.shell.Formats;

/** One run: how far it has come, and its report. */
@Named("run")
@ViewScoped
public class RunBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient RunService runs;

    @Inject
    transient HttpServletRequest request;

    @Inject
    transient Formats formats;

    @Inject
    transient Remedies remedies;

    @Inject
    @PathPart(0)
    String runId;

    private Outcome outcome;
    private int after;
    private transient RunView run;
    private transient List<ItemView> items;

    @PostConstruct
    void open() {
        String asked = request.getParameter("visa");
        outcome = Arrays.stream(Outcome.values())
                .filter(value -> value.name().equals(asked))
                .findFirst()
                .orElse(null);
        after = number(request.getParameter("efter"));
        if (getRun() == null) {
            throw BusinessException.notFound();
        }
    }

    private static int number(String text) {
        return text != null && text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }

    public void stop() {
        runs.stop(runId);
        look();
    }

    public void resume() {
        remedies.offer(RunError.TOO_MANY_RUNS, WebPage.RUNS.address(), formats.message("remedy.runs"));
        runs.resume(runId);
        look();
    }

    /** Shows how far it has come now. */
    public void look() {
        run = null;
        items = null;
    }

    public String getRunId() {
        return runId;
    }

    public RunView getRun() {
        if (run == null) {
            run = runs.view(runId);
        }
        return run;
    }

    public List<ItemView> getItems() {
        if (items == null) {
            items = runs.items(runId, outcome, after);
        }
        return items;
    }

    /** The client that a line of the report is about; null for one that was not imported. */
    public String clientOf(ItemView item) {
        return item.content() instanceof BulkInvitation.Recipient invited ? invited.clientId() : item.clientId();
    }

    /** The picture beside what became of an item. */
    public String icon(ItemView item) {
        return switch (item.outcome()) {
            case DONE -> "pi-check-circle";
            case REFUSED -> "pi-exclamation-triangle";
            case WAITING -> "pi-clock";
        };
    }

    public Outcome getOutcome() {
        return outcome;
    }

    public boolean isExport() {
        return getRun().file() != null;
    }

    /** Whether the rows that did not get in can be taken along, to be remedied and imported anew. */
    public boolean isRemediable() {
        RunView shown = getRun();
        return shown.settings() instanceof ImportSettings && !shown.isRunning() && shown.refused() > 0;
    }

    public boolean isStopped() {
        return getRun().state() == Run.State.STOPPED;
    }

    public boolean isDone() {
        return getRun().state() == Run.State.DONE;
    }

    /** Whether the file that the export has made can be had; it is not kept for ever. */
    public boolean isFileKept() {
        return isExport() && isDone() && runs.fileParts(runId) > 0;
    }

    public String outcomeHref(Outcome wanted) {
        return new Href(WebPage.RUN.of(runId))
                .with("visa", wanted == null ? null : wanted.name())
                .toString();
    }

    /** Null on the last page. */
    public String getNextHref() {
        List<ItemView> shown = getItems();
        return shown.size() < RunService.ITEMS
                ? null
                : new Href(WebPage.RUN.of(runId))
                        .with("visa", outcome == null ? null : outcome.name())
                        .with(
                                "efter",
                                String.valueOf(shown.get(shown.size() - 1).number()))
                        .toString();
    }

    /** Null on the first page. */
    public String getFirstHref() {
        return after == 0 ? null : outcomeHref(outcome);
    }
}
