package se.samverk.web.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import se.samverk.web.request.Unread;

/**
 * Lets through a form in parts to the pages that take files only. On any other the first parameter that is asked for would
 * read all of it, whoever sent it. How large it is, is measured by the servlet that reads it (web.xml), and by the page.
 */
public class UploadFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (Unread.isInParts(request) && !takesFiles(PagePath.of(request))) {
            Unread.refuse(response, HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE, "error.noFiles");
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean takesFiles(String path) {
        return AllPages.at(path).filter(RegisteredPage::takesFiles).isPresent();
    }
}
