package se.samverk.web.session;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import se.samverk.caller.Caller;
import se.samverk.caller.CurrentCaller;
import se.samverk.identity.LogInService;
import se.samverk.identity.SignedIn;
import se.samverk.web.page.AllPages;
import se.samverk.web.page.PagePath;
import se.samverk.web.request.Unread;

/**
 * Makes the person named by a checked token the caller of the request, if the session still runs
 * and the membership still holds. A token that has been used for a while, or that says another
 * thing than what holds now, is replaced by a fresh one (D11). Stands before every page of a
 * signed-in person, and before the answer to one that the token did not open.
 */
public class CallerFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Duration RENEWED_AFTER = Duration.ofMinutes(5);
    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final transient ViewSessions sessions = new ViewSessions();

    @Inject
    transient LogInService logInService;

    @Inject
    transient CurrentCaller currentCaller;

    @Inject
    transient Clock clock;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!isForSignedIn(request)) {
            chain.doFilter(request, response);
            return;
        }
        Principal principal = principal(request, response);
        if (!(principal instanceof JsonWebToken token)) {
            chain.doFilter(request, response);
            return;
        }
        Optional<Caller> caller = logInService.resume(token.getClaim(TokenCookie.SESSION_CLAIM));
        if (caller.isEmpty()) {
            TokenCookie.clear(response);
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        currentCaller.is(caller.get(), request.getRemoteAddr());
        if (!sessions.open(request, caller.get().sessionId())) {
            Unread.refuse(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, "error.tooManySessions");
            return;
        }
        boolean outdated = !token.getGroups().equals(Set.copyOf(SignedIn.groupsOf(caller.get())));
        if (outdated || isOld(token)) {
            TokenCookie.set(response, logInService.renew());
        }
        if (outdated && READING.contains(request.getMethod())) {
            response.sendRedirect(Asked.path(request));
            return;
        }
        chain.doFilter(request, response);
    }

    private static boolean isForSignedIn(HttpServletRequest request) {
        return request.getDispatcherType() == DispatcherType.ERROR || AllPages.isForSignedIn(PagePath.of(request));
    }

    /**
     * Who was refused a page, or asks for one that does not exist, is known only once the container
     * has been asked.
     */
    private static Principal principal(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (request.getUserPrincipal() == null
                && READING.contains(request.getMethod())
                && TokenCookie.isSent(request)) {
            request.authenticate(response);
        }
        return request.getUserPrincipal();
    }

    private boolean isOld(JsonWebToken token) {
        Instant issued = Instant.ofEpochSecond(token.getIssuedAtTime());
        return issued.plus(RENEWED_AFTER).isBefore(clock.instant());
    }
}
