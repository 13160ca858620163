package se.samverk.web.request;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import se.samverk.caller.CurrentCaller;

/** Notes for the record where a request comes from, also when nobody is signed in. */
public class AddressFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Inject
    transient CurrentCaller currentCaller;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        currentCaller.is(null, request.getRemoteAddr());
        chain.doFilter(request, response);
    }
}
