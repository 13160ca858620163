package se.samverk.web.session;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Leads everybody to the start page of their own portal. */
public class HomeServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (request.getServletPath().isEmpty()) {
            response.sendRedirect(request.getContextPath() + "/hem");
            return;
        }
        String home = request.isUserInRole("bureau") ? "/byra/kunder" : "/mina/tjanster";
        response.sendRedirect(request.getContextPath() + home);
    }
}
