package se.samverk.web.session;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import se.samverk.client.VisitService;
import se.samverk.identity.PlaceService;
import se.samverk.identity.SignedIn;
import se.samverk.shared.BusinessException;
import se.samverk.web.page.LocalPath;
import se.samverk.web.page.WebPage;

/**
 * Switches company: to another of the person's own ({@code foretag}, {@code som=kund} for a
 * bureau's client portal), to the users of a client's ({@code kund}), or back from there ({@code
 * lamna}). Takes a new token, and nothing that was open is worth anything afterwards. No page of
 * Faces: it has to work from any page, also one that was opened long ago.
 */
public class PlaceServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient PlaceService places;

    @Inject
    transient VisitService visits;

    /** Where somebody comes who had to log in on the way. */
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect(WebPage.HOME.address());
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        SignedIn signedIn;
        try {
            signedIn = moved(request);
        } catch (BusinessException refused) {
            response.sendError(refused.code().httpStatus());
            return;
        }
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        TokenCookie.set(response, signedIn);
        response.sendRedirect(target(request));
    }

    private SignedIn moved(HttpServletRequest request) {
        if (request.getParameter("kund") != null) {
            return visits.begin(request.getParameter("kund"));
        }
        if (request.getParameter("lamna") != null) {
            return visits.end();
        }
        return places.switchTo(request.getParameter("foretag"), "kund".equals(request.getParameter("som")));
    }

    private static String target(HttpServletRequest request) {
        String back = LocalPath.or(request.getParameter("till"), null);
        if (request.getParameter("kund") == null) {
            return back == null ? WebPage.HOME.address() : back;
        }
        return WebPage.USERS.address()
                + (back == null ? "" : "?tillbaka=" + URLEncoder.encode(back, StandardCharsets.UTF_8));
    }
}
