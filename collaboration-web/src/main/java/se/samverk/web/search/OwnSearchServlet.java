package se.samverk.web.search;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import se.samverk.company.OrganisationNumber;
import se.samverk.overview.OwnCompanyService;
import se.samverk.shared.SearchWords;
import se.samverk.web.page.WebPage;
import se.samverk.web.request.Href;
import se.samverk.web.shell.Notices;

/**
 * Takes what a client writes into its search, and leads to a page whose address says what was
 * searched for. A personal identity number is the exception: it stands in no address (domain rules
 * §6), so its search leads to the company whose number it is, or says that it is not the own one.
 */
public class OwnSearchServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient OwnCompanyService companies;

    @Inject
    transient Notices notices;

    /** Where somebody comes who had to log in in between: what was searched for is gone. */
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect(WebPage.HITS.address());
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String search = request.getParameter("q");
        response.sendRedirect(
                OrganisationNumber.looksPersonal(search)
                        ? ofPerson(search)
                        : new Href(WebPage.HITS.address()).with("q", search).toString());
    }

    private String ofPerson(String search) {
        if (companies.view().isFoundBy(SearchWords.ofSearch(search))) {
            return WebPage.COMPANY.address();
        }
        notices.keep("search.noSuchNumber");
        return WebPage.HITS.address();
    }
}
