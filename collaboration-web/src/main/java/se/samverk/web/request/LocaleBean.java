package se.samverk.web.request;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import se.samverk.caller.CurrentCaller;
import se.samverk.shared.Language;

/** The language of the page. */
@Named("locale")
@RequestScoped
public class LocaleBean {

    @Inject
    HttpServletRequest request;

    @Inject
    CurrentCaller currentCaller;

    private Language current;

    @PostConstruct
    void decide() {
        current = LanguageFilter.of(request, currentCaller);
    }

    public Language current() {
        return current;
    }

    public Locale getLocale() {
        return current.locale();
    }

    public String getLanguage() {
        return current.code();
    }

    public String getOtherLanguage() {
        return (current == Language.SV ? Language.EN : Language.SV).code();
    }

    /** The same page in the other language, for somebody who is not signed in. */
    public String getSwitchUrl() {
        String query = query();
        return path() + "?" + (query == null ? "" : query + "&") + "lang=" + getOtherLanguage();
    }

    /** The page that was asked for. */
    public String getHere() {
        String query = query();
        return path() + (query == null ? "" : "?" + query);
    }

    private String path() {
        Object forwarded = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        Object path = failed != null ? failed : forwarded != null ? forwarded : request.getRequestURI();
        return LanguageFilter.onThisSite(path.toString());
    }

    private String query() {
        Object forwarded = request.getAttribute(RequestDispatcher.FORWARD_QUERY_STRING);
        return forwarded != null ? forwarded.toString() : request.getQueryString();
    }
}
