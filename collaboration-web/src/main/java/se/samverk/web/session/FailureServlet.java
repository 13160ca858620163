package se.samverk.web.session;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import se.samverk.shared.Outage;

/**
 * Answers what has failed: when only the database was away, by 503 and a page that leads back to the same page, where the tab
 * has kept what was typed (ADR 15); else by 500.
 */
public class FailureServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String SECONDS = "10";

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Object failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (failure == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        boolean away = Outage.isCauseOf((Throwable) failure);
        if (away) {
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            response.setHeader("Retry-After", SECONDS);
            request.setAttribute("asked", Asked.path(request));
        }
        request.getRequestDispatcher("/WEB-INF/errors/" + (away ? "503" : "500") + ".xhtml")
                .forward(request, response);
    }
}
