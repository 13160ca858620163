package se.samverk.web.request;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import se.samverk.caller.CurrentCaller;
import se.samverk.shared.Language;

/**
 * Keeps the language that is chosen by {@code ?lang=}, in a cookie only: any link can ask for that.
 * What a signed-in person keeps, and is mailed in, is changed by a form.
 */
public class LanguageFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String PARAMETER = "lang";
    private static final String COOKIE = "samverk_lang";

    /** What the user keeps, for an error page: nobody is signed in there any more. */
    private static final String KEPT = LanguageFilter.class.getName();

    @Inject
    transient CurrentCaller currentCaller;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        currentCaller.find().ifPresent(known -> request.setAttribute(KEPT, known.language()));
        Optional<Language> wanted = wanted(request);
        if (wanted.isEmpty() || !"GET".equals(request.getMethod())) {
            chain.doFilter(request, response);
            return;
        }
        keep(response, wanted.get());
        response.sendRedirect(withoutParameter(request));
    }

    /** The language that a request asks for; empty when it names none that there is. */
    public static Optional<Language> wanted(HttpServletRequest request) {
        return language(request.getParameter(PARAMETER));
    }

    /** Has the browser remember a language. */
    public static void keep(HttpServletResponse response, Language language) {
        response.addCookie(cookie(language));
    }

    /**
     * The language of the request: what was chosen, what the user keeps, what the browser asks for.
     */
    static Language of(HttpServletRequest request, CurrentCaller caller) {
        return chosen(request)
                .or(() -> caller.find().map(known -> known.language()))
                .or(() -> Optional.ofNullable((Language) request.getAttribute(KEPT)))
                .orElseGet(() -> Language.nearest(request.getLocale()));
    }

    private static Optional<Language> chosen(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return Optional.empty();
        }
        return Arrays.stream(cookies)
                .filter(cookie -> COOKIE.equals(cookie.getName()))
                .findFirst()
                .flatMap(cookie -> language(cookie.getValue()));
    }

    private static Optional<Language> language(String code) {
        return Arrays.stream(Language.values())
                .filter(language -> language.code().equals(code))
                .findFirst();
    }

    private static Cookie cookie(Language language) {
        Cookie cookie = new Cookie(COOKIE, language.code());
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(true);
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge((int) Duration.ofDays(365).toSeconds());
        return cookie;
    }

    /** Two slashes of either kind at the beginning of an address would name another site. */
    static String onThisSite(String path) {
        return path.replaceFirst("^[/\\\\]{2,}", "/");
    }

    private static String withoutParameter(HttpServletRequest request) {
        String query = request.getQueryString();
        String rest = query == null
                ? ""
                : Arrays.stream(query.split("&"))
                        .filter(part -> !part.startsWith(PARAMETER + "="))
                        .reduce((a, b) -> a + "&" + b)
                        .orElse("");
        return onThisSite(request.getRequestURI()) + (rest.isEmpty() ? "" : "?" + rest);
    }
}
