package se.samverk.web.session;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Lets the log-in of somebody who reads or types for long go on: nothing but a request, for which
 * {@link CallerFilter} gives a fresh token when the present one has been used for a while. Without
 * a log-in it leads to the log-in page.
 */
public class StayServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }
}
