package se.samverk.web.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Set;

/** The theme that was chosen on this device, kept in a cookie by the page. */
@Named("theme")
@RequestScoped
public class ThemeBean {

    private static final String SYSTEM = "system";
    private static final Set<String> CHOICES = Set.of("light", "dark", SYSTEM);

    @Inject
    HttpServletRequest request;

    public String getChoice() {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return SYSTEM;
        }
        return Arrays.stream(cookies)
                .filter(cookie -> "samverk_theme".equals(cookie.getName()))
                .map(Cookie::getValue)
                .filter(CHOICES::contains)
                .findFirst()
                .orElse(SYSTEM);
    }
}
