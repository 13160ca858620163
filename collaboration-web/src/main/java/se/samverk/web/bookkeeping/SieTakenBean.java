package se.samverk.web.bookkeeping;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import se.samverk.bookkeeping.transfer.BalanceDifference;
import se.samverk.bookkeeping.transfer.ImportView;
import se.samverk.bookkeeping.transfer.SieImportService;
import se.samverk.web.request.Href;
import se.samverk.web.workspace.WorkspaceBean;

/** The SIE files that have been taken in, and how the one that the address names differs from the books. */
@Named("sieTaken")
@ViewScoped
public class SieTakenBean implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String TAKEN = "inlast";

    @Inject
    transient SieImportService imports;

    @Inject
    transient WorkspaceBean workspace;

    @Inject
    transient HttpServletRequest request;

    private String takenId;
    private transient ImportView taken;
    private transient List<BalanceDifference> differences;

    @PostConstruct
    void open() {
        takenId = request.getParameter(TAKEN);
    }

    /** The page of a file that has been taken in. */
    String href(String importId) {
        return new Href(workspace.href("SIE")).with(TAKEN, importId).toString();
    }

    /** The page of a file that has been taken in. */
    public String takenHref(ImportView view) {
        return href(view.id());
    }

    /** The file that the address names; null for none. */
    public ImportView getView() {
        if (taken == null && takenId != null) {
            taken = imports.get(takenId);
        }
        return taken;
    }

    /** Where that file closes otherwise than the books. */
    public List<BalanceDifference> getDifferences() {
        if (differences == null) {
            differences = imports.differences(takenId);
        }
        return differences;
    }

    /** The files that have been taken in, the latest first. */
    public List<ImportView> getImports() {
        return imports.list();
    }
}
