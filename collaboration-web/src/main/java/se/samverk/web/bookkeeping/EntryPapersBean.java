package se.samverk.web.bookkeeping;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import se.samverk.document.DocumentQuery;
import se.samverk.document.DocumentRow;
import se.samverk.document.DocumentService;
import se.samverk.document.DocumentState;
import se.samverk.document.DocumentView;
import se.samverk.shared.Keyset;

/** The documents beside the grid, on which the entry is to stand: some more are taken from those that wait, or let go again. */
@Named("entryPapers")
@ViewScoped
public class EntryPapersBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient DocumentService documents;

    @Inject
    transient EntryFormBean grid;

    private transient List<DocumentView> views;
    private transient List<DocumentRow> choices;
    private String chosen;

    /** Those that are beside the grid. */
    public List<DocumentView> getViews() {
        if (views == null) {
            views = grid.getFields().documents().stream().map(documents::view).toList();
        }
        return views;
    }

    /** Those that wait, of which some more can be taken; the latest that have come. */
    public List<DocumentRow> getChoices() {
        if (choices == null) {
            choices = documents.page(new DocumentQuery(DocumentState.WAITING, null), Keyset.FIRST).rows().stream()
                    .filter(row -> !grid.getFields().documents().contains(row.id()))
                    .toList();
        }
        return choices;
    }

    public void add() {
        if (chosen != null) {
            grid.getFields().add(chosen);
            chosen = null;
            readAgain();
        }
    }

    public void remove(String documentId) {
        grid.getFields().remove(documentId);
        readAgain();
    }

    private void readAgain() {
        views = null;
        choices = null;
    }

    public String getChosen() {
        return chosen;
    }

    public void setChosen(String chosen) {
        this.chosen = chosen;
    }
}
