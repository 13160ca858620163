package se.samverk.web.collaboration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import se.samverk.access.EndingPreview;
import se.samverk.access.EndingPreview.Open;
import se.samverk.web.shell.Formats;
import se.samverk.web.workspace.WaitingKind;

/** Writes what is open in a service, each line with a way to it. */
@ApplicationScoped
class OpenRows {

    @Inject
    Formats formats;

    /**
     * Something that is open.
     *
     * @param side whose turn it is, in words; empty for either
     * @param due null for no day
     */
    public record Row(String icon, String text, long count, String side, LocalDate due, String href) {}

    List<Row> of(EndingPreview preview) {
        return preview.open().stream().map(open -> row(preview, open)).toList();
    }

    private Row row(EndingPreview preview, Open open) {
        WaitingKind kind = WaitingKind.valueOf(open.kind());
        return new Row(
                kind.icon(),
                formats.message("todoKind." + kind),
                open.count(),
                open.side() == null ? "" : formats.message("questions.side." + open.side()),
                open.due(),
                kind.href(preview.customerNumber(), open.subjectId()));
    }
}
