package se.samverk.web.session;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import se.samverk.caller.Caller;
import se.samverk.caller.CurrentCaller;
import se.samverk.web.page.WebPage;

/** Leads everybody to the start page of their own portal. */
public class HomeServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient CurrentCaller currentCaller;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (!WebPage.HOME.address().equals(request.getServletPath())) {
            response.sendRedirect(request.getContextPath() + WebPage.HOME.address());
            return;
        }
        response.sendRedirect(request.getContextPath() + home(currentCaller.get()));
    }

    private static String home(Caller caller) {
        if (caller.isVisiting()) {
            return WebPage.USERS.address();
        }
        if (caller.isReading()) {
            return WebPage.READING.address();
        }
        return caller.bureau() ? WebPage.START.address() : WebPage.SERVICES.address();
    }
}
