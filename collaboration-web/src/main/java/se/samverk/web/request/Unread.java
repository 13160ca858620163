package se.samverk.web.request;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.ResourceBundle;
import se.samverk.shared.Language;

/** What a request brings and nobody reads. */
public final class Unread {

    private static final String TEXTS = "se.samverk.web.messages";

    private Unread() {}

    /** Whether a form comes in parts, which may be files. */
    public static boolean isInParts(HttpServletRequest request) {
        return String.valueOf(request.getContentType())
                .strip()
                .toLowerCase(Locale.ROOT)
                .startsWith("multipart/");
    }

    /**
     * Refuses it by a text in both languages. Not by an error page: a page asks for parameters, and so reads all of it.
     * Sent at once: before it ends the answer the server waits for what is left of the request.
     *
     * @param key of the text that says what to do
     */
    public static void refuse(HttpServletResponse response, int status, String key) throws IOException {
        StringBuilder both = new StringBuilder();
        for (Language language : Language.values()) {
            both.append(ResourceBundle.getBundle(TEXTS, language.locale()).getString(key))
                    .append('\n');
        }
        String text = both.toString();
        response.setStatus(status);
        response.setHeader("Connection", "close");
        response.setContentType("text/plain;charset=UTF-8");
        response.setContentLength(text.getBytes(StandardCharsets.UTF_8).length);
        response.getWriter().print(text);
        response.flushBuffer();
    }
}
