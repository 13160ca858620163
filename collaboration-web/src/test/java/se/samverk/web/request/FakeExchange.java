package se.samverk.web.request;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One request and what was answered to it. What a test does not set is not there. */
public final class FakeExchange {

    public final Map<String, String> headers = new HashMap<>();
    public final Map<String, String> parameters = new HashMap<>();
    public final Map<String, String> answeredHeaders = new HashMap<>();
    public final List<Cookie> cookies = new ArrayList<>();
    public final List<Cookie> answeredCookies = new ArrayList<>();
    public final Map<String, Object> attributes = new HashMap<>();
    public long length;
    public boolean secure;
    public String method = "GET";
    public String uri = "/hem";
    public String query;
    public String servletPath;
    public String pathInfo;
    public Locale locale = Locale.forLanguageTag("sv");
    public int status;
    public int bufferSize;
    public String redirectedTo;
    public boolean passed;
    public boolean sent;
    public final StringWriter body = new StringWriter();

    public HttpServletRequest request() {
        return (HttpServletRequest) Proxy.newProxyInstance(
                FakeExchange.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, called, arguments) -> switch (called.getName()) {
                    case "getMethod" -> method;
                    case "getRequestURI" -> uri;
                    case "getServletPath" -> servletPath;
                    case "getPathInfo" -> pathInfo;
                    case "getContextPath" -> "";
                    case "getQueryString" -> query;
                    case "isSecure" -> secure;
                    case "getHeader" -> headers.get(arguments[0]);
                    case "getContentType" -> headers.get("Content-Type");
                    case "getContentLengthLong" -> length;
                    case "getParameter" -> parameters.get(arguments[0]);
                    case "getAttribute" -> attributes.get(arguments[0]);
                    case "setAttribute" -> attributes.put((String) arguments[0], arguments[1]);
                    case "getLocale" -> locale;
                    case "getCookies" -> cookies.isEmpty() ? null : cookies.toArray(new Cookie[0]);
                    default -> throw new UnsupportedOperationException(called.getName());
                });
    }

    public HttpServletResponse response() {
        return (HttpServletResponse) Proxy.newProxyInstance(
                FakeExchange.class.getClassLoader(),
                new Class<?>[] {HttpServletResponse.class},
                (proxy, called, arguments) -> {
                    switch (called.getName()) {
                        case "setBufferSize" -> bufferSize = (int) arguments[0];
                        case "setStatus" -> status = (int) arguments[0];
                        case "setContentType" -> answeredHeaders.put("Content-Type", (String) arguments[0]);
                        case "setContentLength" -> answeredHeaders.put("Content-Length", String.valueOf(arguments[0]));
                        case "flushBuffer" -> sent = true;
                        case "getWriter" -> {
                            return new PrintWriter(body, true);
                        }
                        case "sendError" -> status = (int) arguments[0];
                        case "sendRedirect" -> redirectedTo = (String) arguments[0];
                        case "addCookie" -> answeredCookies.add((Cookie) arguments[0]);
                        case "setHeader" -> answeredHeaders.put((String) arguments[0], (String) arguments[1]);
                        default -> throw new UnsupportedOperationException(called.getName());
                    }
                    return null;
                });
    }

    public FilterChain chain() {
        return (request, response) -> passed = true;
    }
}
