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
import java.util.Optional;
import se.samverk.caller.Caller;
import se.samverk.caller.CurrentCaller;
import se.samverk.identity.LogInService;
import se.samverk.web.page.WebPage;

/**
 * Sends somebody who is not signed in to the log-in page, and from there back to what was asked
 * for. Who was in the middle of something is told there that the log-in has ended. Who has a token of the key before the
 * server's goes on with one of the new key.
 */
public class UnauthorizedServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final int TEMPORARY_REDIRECT = 307;

    private final transient RefusedTokens refused = new RefusedTokens();

    @Inject
    transient Clock clock;

    @Inject
    transient PreviousTokens previous;

    @Inject
    transient LogInService logInService;

    @Inject
    transient CurrentCaller currentCaller;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Optional<String> token = TokenCookie.find(request);
        Optional<Caller> caller = token.flatMap(previous::sessionOf).flatMap(logInService::resume);
        if (caller.isPresent()) {
            currentCaller.is(caller.get(), request.getRemoteAddr());
            TokenCookie.set(response, logInService.renew());
            // The same again, also a form, by the token of the new key.
            response.setStatus(TEMPORARY_REDIRECT);
            response.setHeader("Location", Asked.path(request));
            return;
        }
        token.ifPresent(worthNothing -> refused.add(clock.instant()));
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
