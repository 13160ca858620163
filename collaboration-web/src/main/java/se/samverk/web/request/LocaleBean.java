package se.samverk.web.request;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import se.samverk.identity.CurrentCaller;
import se.samverk.shared.Language;

/** The language of the page. */
@Named("locale")
@RequestScoped
public class LocaleBean {

    @Inject HttpServletRequest request;
    @Inject CurrentCaller currentCaller;

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

    /** The same page in the other language. */
    public String getSwitchUrl() {
        Object forwarded = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        Object path =
                failed != null ? failed : forwarded != null ? forwarded : request.getRequestURI();
        Object forwardedQuery = request.getAttribute(RequestDispatcher.FORWARD_QUERY_STRING);
        Object query = forwardedQuery != null ? forwardedQuery : request.getQueryString();
        return LanguageFilter.onThisSite(path.toString())
                + "?"
                + (query == null ? "" : query + "&")
                + "lang="
                + getOtherLanguage();
    }
}
