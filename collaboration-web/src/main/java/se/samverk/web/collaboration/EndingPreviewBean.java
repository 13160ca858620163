package se.samverk.web.collaboration;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import se.samverk.access.EndingPreview;
import se.samverk.access.EndingPreview.Open;
import se.samverk.access.EndingPreviewService;
import se.samverk.collaboration.Aftermath;
import se.samverk.collaboration.Ending;
import se.samverk.web.shell.Formats;
import se.samverk.web.workspace.WaitingKind;

/** What is to be seen to before a collaboration ends, and what each side reaches afterwards. */
@Named("endingPreview")
@RequestScoped
public class EndingPreviewBean {

    @Inject
    EndingPreviewService previews;

    @Inject
    SettingsBean settings;

    @Inject
    Formats formats;

    private EndingPreview view;

    /**
     * Something that is open.
     *
     * @param side whose turn it is, in words; empty for either
     * @param due null for no day
     */
    public record Row(String icon, String text, long count, String side, LocalDate due, String href) {}

    /** What of a service can still be reached, or not. */
    public enum Reached {
        BOOKS,
        RECORD,
        TEMPLATES,
        ARCHIVE
    }

    @PostConstruct
    void load() {
        view = previews.view(settings.getView().id());
    }

    public EndingPreview getView() {
        return view;
    }

    public List<Row> getOpen() {
        return view.open().stream().map(this::row).toList();
    }

    private Row row(Open open) {
        WaitingKind kind = WaitingKind.valueOf(open.kind());
        return new Row(
                kind.icon(),
                formats.message("todoKind." + kind),
                open.count(),
                open.side() == null ? "" : formats.message("questions.side." + open.side()),
                open.due(),
                kind.href(view.customerNumber(), open.subjectId()));
    }

    /** Whether this can become of the service: as chosen, where somebody has ended it. */
    public boolean possible(String aftermath) {
        Ending ending = settings.getView().ending();
        return ending == null || ending.aftermath() == Aftermath.valueOf(aftermath);
    }

    public Reached[] getReached() {
        return Reached.values();
    }
}
