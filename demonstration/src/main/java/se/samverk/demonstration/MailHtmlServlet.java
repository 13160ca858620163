package se.samverk.demonstration;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import se.samverk.shared.BusinessException;
import se.samverk.shared.Language;

/**
 * The HTML of a mail as it is sent: {@code /mejl-html/INVITATION/sv} of a sample, {@code
 * /mejl-html/} and its id of one that lies in the mailbox. Its styles stand in the mail, so it has
 * a policy of its own, which allows them and nothing else.
 */
public class MailHtmlServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    @Inject
    transient MailSampleService samples;

    @Inject
    transient MailboxService mailbox;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String html;
        try {
            html = html(String.valueOf(request.getPathInfo()).split("/"));
        } catch (BusinessException refused) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("text/html");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Content-Security-Policy", POLICY);
        response.getWriter().print(html);
    }

    /** The first part is empty: the path begins with a slash. */
    private String html(String[] parts) {
        return switch (parts.length) {
            case 2 -> mailbox.html(parts[1]);
            case 3 -> samples.get(parts[1], Language.of("language", parts[2])).html();
            default -> throw BusinessException.notFound();
        };
    }
}
