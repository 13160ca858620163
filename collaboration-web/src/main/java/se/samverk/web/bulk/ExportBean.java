package se.samverk.web.bulk;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import se.samverk.bulk.BulkError;
import se.samverk.bulk.ExportList;
import se.samverk.bulk.ExportSettings;
import se.samverk.bulk.RunStartService;
import se.samverk.caller.CurrentCaller;
import se.samverk.lists.ClientListService;
import se.samverk.lists.ClientQuery;
import se.samverk.lists.CollaborationListService;
import se.samverk.run.RunError;
import se.samverk.table.TableFormat;
import se.samverk.web.lists.ClientListAddress;
import se.samverk.web.page.WebPage;
import se.samverk.web.refusal.Remedies;
import se.samverk.web.request.LocaleBean;
import se.samverk.web.request.Redirect;
import se.samverk.web.shell.Formats;

/** Making a file of what the client list shows; the selection is the list's own address. */
@Named("export")
@ViewScoped
public class ExportBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient RunStartService starts;

    @Inject
    transient ClientListService clients;

    @Inject
    transient CollaborationListService collaborations;

    @Inject
    transient CurrentCaller currentCaller;

    @Inject
    transient LocaleBean locale;

    @Inject
    transient HttpServletRequest request;

    @Inject
    transient Formats formats;

    @Inject
    transient Remedies remedies;

    private ClientQuery query;
    private String backHref;
    private long clientCount;
    private long collaborationCount;
    private ExportList list = ExportList.CLIENTS;
    private TableFormat format = TableFormat.XLSX;

    @PostConstruct
    void load() {
        ClientListAddress address = new ClientListAddress(request);
        query = address.query(currentCaller);
        backHref = address.on(WebPage.CLIENTS.address()).toString();
        clientCount = clients.count(query);
        collaborationCount = collaborations.count(query);
    }

    public void start() {
        remedies.offer(BulkError.NOTHING_TO_DO, backHref, formats.message("bulk.back"));
        remedies.offer(RunError.TOO_MANY_RUNS, WebPage.RUNS.address(), formats.message("remedy.runs"));
        String run = starts.startExport(ExportSettings.of(list, format, locale.current(), query));
        Redirect.to(WebPage.RUN.of(run));
    }

    public List<ExportList> getLists() {
        return List.of(ExportList.values());
    }

    public List<TableFormat> getFormats() {
        return List.of(TableFormat.values());
    }

    public String label(ExportList of) {
        return of.label(locale.current());
    }

    /** How many rows a list has. */
    public long count(ExportList of) {
        return of == ExportList.CLIENTS ? clientCount : collaborationCount;
    }

    /** Whether clients are left out. */
    public boolean isNarrowed() {
        return query.isNarrowed();
    }

    public String getBackHref() {
        return backHref;
    }

    public ExportList getList() {
        return list;
    }

    public void setList(ExportList list) {
        this.list = list;
    }

    public TableFormat getFormat() {
        return format;
    }

    public void setFormat(TableFormat format) {
        this.format = format;
    }
}
