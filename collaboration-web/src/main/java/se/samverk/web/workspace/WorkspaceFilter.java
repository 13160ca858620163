package se.samverk.web.workspace;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.omnifaces.facesviews.FacesViews;
import se.samverk.access.WorkspaceService;
import se.samverk.access.WorkspaceView;
import se.samverk.caller.CurrentCaller;
import se.samverk.shared.BusinessException;
import se.samverk.web.page.AllPages;
import se.samverk.web.page.PagePath;
import se.samverk.web.page.RegisteredPage;
import se.samverk.web.page.WebPage;
import se.samverk.web.request.Href;
import se.samverk.web.shell.CallerBean;
import se.samverk.workspace.Reach;
import se.samverk.workspace.ServiceRole;
import se.samverk.workspace.Workspace;

/**
 * Takes from the address whose service is meant. Who does not see the company finds nothing; somebody of its bureau who
 * sees it but does not come in is led to the reason and its remedy (D7c); who has no role learns whom to ask, and who only
 * reports comes to what is for reporters.
 */
public class WorkspaceFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Inject
    transient WorkspaceService door;

    @Inject
    transient Workspace workspace;

    @Inject
    transient WorkspaceBean bean;

    @Inject
    transient CurrentCaller currentCaller;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = PagePath.of(request);
        String number = customerNumber(request);
        if (number == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        WorkspaceView view;
        try {
            view = door.enter(number, ServiceAddress.of(path).code());
        } catch (BusinessException notFound) {
            response.sendError(notFound.code().httpStatus());
            return;
        }
        if (view.admission().reach() == Reach.NONE) {
            response.sendRedirect(request.getContextPath() + why(view));
        } else if (isForReportersAlone(view, path)) {
            response.sendRedirect(request.getContextPath() + WebPage.DOCUMENTS.of(view.customerNumber()));
        } else if (!isLetIn(view, path)) {
            request.setAttribute(
                    CallerBean.LACKING, view.admission().role() == null ? "error.noRole" : "error.reportsOnly");
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            workspace.choose(view.companyId(), view.serviceCode());
            bean.show(view);
            chain.doFilter(request, response);
        }
    }

    /** Somebody who only reports comes to a service at what is for reporters. */
    private static boolean isForReportersAlone(WorkspaceView view, String path) {
        return view.admission().role() == ServiceRole.REPORTER
                && ServiceAddress.home(view.serviceCode())
                        .filter(home -> home.address().equals(path))
                        .isPresent();
    }

    private static boolean isLetIn(WorkspaceView view, String path) {
        return view.admission().isReading()
                || view.admission().role() != null
                        && AllPages.at(path)
                                .filter(RegisteredPage::isForReporters)
                                .isPresent();
    }

    /** The first that is named behind the address of the page; what finds a view keeps it apart. */
    private static String customerNumber(HttpServletRequest request) {
        Object behindView = request.getAttribute(FacesViews.FACES_VIEWS_ORIGINAL_PATH_INFO);
        String named = behindView == null ? request.getPathInfo() : behindView.toString();
        return named == null || named.length() < 2 ? null : named.substring(1).split("/")[0];
    }

    private String why(WorkspaceView view) {
        return new Href(WebPage.ACCESS.address())
                .with("kund", view.clientId())
                .with("tjanst", view.serviceCode())
                .with("medarbetare", currentCaller.get().userId())
                .toString();
    }
}
