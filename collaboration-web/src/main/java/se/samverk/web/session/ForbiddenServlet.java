package se.samverk.web.session;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import se.samverk.identity.SignedIn;
import se.samverk.web.page.Portal;

/**
 * Shows what was refused as forbidden. A page of the other portal is as if it did not exist (domain
 * rules §5): what a person may not see is not found, what is seen but may not be done is forbidden.
 */
public class ForbiddenServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        boolean unseen = isOfTheOtherPortal(request);
        if (unseen) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
        request.getRequestDispatcher("/WEB-INF/errors/" + (unseen ? "404" : "403") + ".xhtml")
                .forward(request, response);
    }

    private static boolean isOfTheOtherPortal(HttpServletRequest request) {
        String asked = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        return switch (Portal.of(asked)) {
            case BUREAU -> !request.isUserInRole(SignedIn.BUREAU);
            case CLIENT -> !request.isUserInRole(SignedIn.CLIENT);
            case SERVICE, NEITHER -> false;
        };
    }
}
