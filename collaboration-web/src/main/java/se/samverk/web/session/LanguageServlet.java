package se.samverk.web.session;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import se.samverk.identity.LogInService;
import se.samverk.shared.Language;
import se.samverk.web.page.LocalPath;
import se.samverk.web.page.WebPage;
import se.samverk.web.request.LanguageFilter;

/**
 * Changes the language ({@code lang}) that a signed-in person keeps for pages and mails, and comes
 * back to the page ({@code till}). No page of Faces, as {@link PlaceServlet} is none.
 */
public class LanguageServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient LogInService logInService;

    /** Where somebody comes who had to log in on the way. */
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect(WebPage.HOME.address());
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Language> wanted = LanguageFilter.wanted(request);
        if (wanted.isPresent()) {
            logInService.choose(wanted.get());
            LanguageFilter.keep(response, wanted.get());
        }
        response.sendRedirect(LocalPath.or(request.getParameter("till"), WebPage.HOME.address()));
    }
}
