package se.samverk.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ViewSessionsTest {

    private final ViewSessions sessions = new ViewSessions();

    /** What comes with the cookies of one browser, and the session that the server has for it. */
    private final class Browser {
        private Map<String, Object> session;

        boolean opens(String logIn) {
            return sessions.open(request(), logIn);
        }

        private HttpServletRequest request() {
            return proxy(HttpServletRequest.class, (called, arguments) -> {
                if (session == null && (boolean) arguments[0]) {
                    session = new HashMap<>();
                }
                return session == null ? null : session();
            });
        }

        private HttpSession session() {
            return proxy(HttpSession.class, (called, arguments) -> switch (called) {
                case "getAttribute" -> session.get(arguments[0]);
                case "setAttribute" -> session.put((String) arguments[0], arguments[1]);
                case "invalidate" -> {
                    end();
                    yield null;
                }
                default -> throw new UnsupportedOperationException(called);
            });
        }

        void end() {
            session.values().forEach(held -> ((HttpSessionBindingListener) held).valueUnbound(null));
            session = null;
        }
    }

    private interface Called {
        Object with(String name, Object[] arguments);
    }

    private static <T> T proxy(Class<T> type, Called called) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> called.with(method.getName(), arguments)));
    }

    private Browser opened(String logIn) {
        Browser browser = new Browser();
        assertThat(browser.opens(logIn)).isTrue();
        return browser;
    }

    @Test
    @DisplayName("Beyond the sessions of a log-in the newcomer is refused, and who is at work goes on")
    void aLogInHasSoMany() {
        Browser first = opened("anna");
        for (int others = 1; others < ViewSessions.MOST_OF_LOG_IN; others++) {
            opened("anna");
        }

        assertThat(new Browser().opens("anna")).isFalse();
        assertThat(first.opens("anna")).isTrue();
        assertThat(new Browser().opens("eva")).isTrue();

        first.end();
        assertThat(new Browser().opens("anna")).isTrue();
    }

    @Test
    @DisplayName("Beyond the sessions of the server the newcomer is refused, and who is at work goes on")
    void aServerHasSoMany() {
        Browser first = opened("anna");
        for (int others = 1; others < ViewSessions.MOST; others++) {
            opened(UUID.randomUUID().toString());
        }

        assertThat(new Browser().opens("eva")).isFalse();
        assertThat(first.opens("anna")).isTrue();

        first.end();
        assertThat(new Browser().opens("eva")).isTrue();
    }

    @Test
    @DisplayName("One browser has one session, of whoever is logged in there")
    void anotherLogInTakesItsPlace() {
        Browser browser = opened("anna");
        for (int pages = 0; pages < 2 * ViewSessions.MOST_OF_LOG_IN; pages++) {
            assertThat(browser.opens("anna")).isTrue();
        }
        Map<String, Object> before = browser.session;

        assertThat(browser.opens("eva")).isTrue();
        assertThat(browser.session).isNotSameAs(before);
        for (int others = 0; others < ViewSessions.MOST_OF_LOG_IN; others++) {
            opened("anna");
        }
    }
}
