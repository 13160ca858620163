package se.samverk.web.bookkeeping;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import se.samverk.bookkeeping.documentation.SystemDocumentation;
import se.samverk.bookkeeping.documentation.SystemDocumentationService;
import se.samverk.shared.Days;
import se.samverk.web.page.WebPage;
import se.samverk.web.request.Href;
import se.samverk.web.workspace.WorkspaceBean;

/** How the books work, as of the day that the address asks for. */
@Named("documentation")
@RequestScoped
public class DocumentationBean {

    static final String DAY = "dag";

    @Inject
    SystemDocumentationService service;

    @Inject
    WorkspaceBean workspace;

    @Inject
    HttpServletRequest request;

    private SystemDocumentation view;

    public SystemDocumentation getView() {
        if (view == null) {
            view = service.of(Days.read(request.getParameter(DAY)).orElse(null));
        }
        return view;
    }

    /** The same as a file. */
    public String fileHref(String format) {
        return new Href(WebPage.DOCUMENTATION_FILE.of(workspace.getView().customerNumber()))
                .with(DAY, getView().day().toString())
                .with("format", format)
                .toString();
    }
}
