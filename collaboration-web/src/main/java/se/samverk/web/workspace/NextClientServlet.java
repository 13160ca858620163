package se.samverk.web.workspace;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import se.samverk.access.WorkspaceService;
import se.samverk.web.page.AllPages;
import se.samverk.web.page.Portal;
import se.samverk.web.page.RegisteredPage;

/** Leads from a page of one client's service to the same page of the next client's. */
public class NextClientServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient WorkspaceService door;

    @Inject
    transient WorkspaceBean workspace;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String service = workspace.getView().serviceCode();
        String next = door.next(workspace.getView().customerNumber(), service);
        String asked = request.getParameter("sida");
        RegisteredPage page = AllPages.at(asked == null ? "" : asked)
                .filter(found -> found.portal() == Portal.SERVICE && found.isView() && found.menu() != null)
                .orElseGet(() -> ServiceAddress.home(service).orElseThrow());
        response.sendRedirect(request.getContextPath() + page.of(next));
    }
}
