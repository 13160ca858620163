package se.samverk.web.bookkeeping;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import se.samverk.bookkeeping.template.TemplateRow;
import se.samverk.bookkeeping.template.TemplateRow.Owner;
import se.samverk.bookkeeping.template.TemplateService;
import se.samverk.web.request.Href;
import se.samverk.web.workspace.WorkspaceBean;

/** The templates that can be used in the books. */
@Named("templates")
@RequestScoped
public class TemplatesBean {

    @Inject
    TemplateService service;

    @Inject
    WorkspaceBean workspace;

    private List<TemplateRow> rows;

    public List<TemplateRow> getRows() {
        if (rows == null) {
            rows = service.list();
        }
        return rows;
    }

    /** Whether the reader's own side has made it, and so may change it. */
    public boolean mayChange(TemplateRow row) {
        return workspace.isPosting() && row.owner() == (workspace.isBureau() ? Owner.BUREAU : Owner.COMPANY);
    }

    public String useHref(TemplateRow row) {
        return new Href(workspace.href("NEW_ENTRY")).with("mall", row.id()).toString();
    }
}
