package se.samverk.web.collaboration;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import se.samverk.access.EndingPreview;
import se.samverk.access.EndingPreviewService;
import se.samverk.collaboration.Aftermath;
import se.samverk.collaboration.Ending;

/** What is to be seen to before a collaboration ends, and what each side reaches afterwards. */
@Named("endingPreview")
@RequestScoped
public class EndingPreviewBean {

    @Inject
    EndingPreviewService previews;

    @Inject
    SettingsBean settings;

    @Inject
    OpenRows rows;

    private EndingPreview view;

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

    public List<OpenRows.Row> getOpen() {
        return rows.of(view);
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
