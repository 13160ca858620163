package se.samverk.web.page;

import jakarta.faces.render.ResponseStateManager;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import se.samverk.caller.Caller;
import se.samverk.caller.CurrentCaller;

/**
 * Lets through who may open the page, as of now and not of the token (D11). What is of the other
 * portal, or of the client's company where somebody only visits its users (D6a), is not there; nor
 * is what nobody has registered. The services decide on their own once more.
 */
public class PageFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Inject
    transient CurrentCaller currentCaller;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = PagePath.of(request);
        int refused = refusal(path, currentCaller.find());
        if (refused == 0 || refused == HttpServletResponse.SC_FORBIDDEN && isSentForm(request, path)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(refused);
        }
    }

    /**
     * A form that was opened with more rights is answered by its page, which keeps what was typed; the
     * services refuse what is no longer granted. Without a form's state it would only open the page.
     */
    private static boolean isSentForm(HttpServletRequest request, String path) {
        return "POST".equals(request.getMethod())
                && AllPages.at(path).filter(RegisteredPage::isView).isPresent()
                && request.getParameter(ResponseStateManager.VIEW_STATE_PARAM) != null;
    }

    /** The status that the path answers with; 0 when it is open. */
    static int refusal(String path, Optional<Caller> caller) {
        if (path.startsWith("//")) {
            // Faces answers to the end of an address alone; the portal at its beginning would not be seen.
            return HttpServletResponse.SC_NOT_FOUND;
        }
        Optional<RegisteredPage> page = AllPages.at(path);
        if (page.isEmpty()) {
            return Portal.of(path) == Portal.NEITHER ? 0 : HttpServletResponse.SC_NOT_FOUND;
        }
        if (page.get().isForEverybody()) {
            return 0;
        }
        if (caller.isEmpty()) {
            return HttpServletResponse.SC_UNAUTHORIZED;
        }
        if (!page.get().isKnownTo(caller.get())) {
            return HttpServletResponse.SC_NOT_FOUND;
        }
        return page.get().isGrantedTo(caller.get()) ? 0 : HttpServletResponse.SC_FORBIDDEN;
    }
}
