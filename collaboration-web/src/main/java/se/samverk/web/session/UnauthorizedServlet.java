package se.samverk.web.session;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import se.samverk.web.page.WebPage;

/**
 * Sends somebody who is not signed in to the log-in page, and from there back to what was asked
 * for. Who was in the middle of something is told there that the log-in has ended.
 */
public class UnauthorizedServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient RefusedTokens refused = new RefusedTokens();

    @Inject
    transient Clock clock;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (TokenCookie.isSent(request)) {
            refused.add(clock.instant());
        }
        String logIn = WebPage.LOG_IN.address() + "?till="
                + URLEncoder.encode(Asked.path(request), StandardCharsets.UTF_8)
                + ("POST".equals(request.getMethod()) ? "&utgangen=1" : "");
        if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
            response.setStatus(HttpServletResponse.SC_OK);
            response.setContentType("text/xml;charset=UTF-8");
            response.getWriter()
                    .print("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\""
                            + logIn.replace("&", "&amp;")
                            + "\"/></partial-response>");
            return;
        }
        response.setStatus(HttpServletResponse.SC_FOUND);
        response.setHeader("Location", logIn);
    }
}
