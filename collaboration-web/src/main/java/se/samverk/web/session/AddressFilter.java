package se.samverk.web.session;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import se.samverk.identity.CurrentCaller;

/**
 * Tells from which address a request comes, before anybody is known to have sent it: the record
 * names it also for a log-in and a registration (§9).
 */
public class AddressFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Inject transient CurrentCaller currentCaller;

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        currentCaller.is(null, request.getRemoteAddr());
        chain.doFilter(request, response);
    }
}
