package se.samverk.web.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.util.HashMap;
import java.util.Map;

/**
 * The sessions of this server that hold the view state of somebody's pages: so many for one log-in, which a browser makes one
 * of, and so many in all. Whoever has one goes on; whoever would need one too many is refused.
 */
final class ViewSessions {

    /** Browsers that lose their cookies, or two first pages at once, make some. */
    static final int MOST_OF_LOG_IN = 10;

    /** A page takes some tens of kB, and a session keeps twenty at most: rarely more than a few. */
    static final int MOST = 2_000;

    private static final String OWNER = ViewSessions.class.getName();

    private final Map<String, Integer> ofLogIn = new HashMap<>();
    private int all;

    /** What a session that belongs to a log-in holds; gives its place back when the session ends. */
    private final class Place implements HttpSessionBindingListener {
        final String logIn;

        Place(String logIn) {
            this.logIn = logIn;
        }

        @Override
        public void valueUnbound(HttpSessionBindingEvent ended) {
            release(logIn);
        }
    }

    /**
     * Sees to it that the request has a session of this log-in; view state that was kept for another is of no use to it.
     *
     * @return whether there was room
     */
    boolean open(HttpServletRequest request, String logIn) {
        HttpSession session = request.getSession(false);
        if (session != null && session.getAttribute(OWNER) instanceof Place place) {
            if (place.logIn.equals(logIn)) {
                return true;
            }
            session.invalidate();
        }
        if (!acquire(logIn)) {
            return false;
        }
        request.getSession(true).setAttribute(OWNER, new Place(logIn));
        return true;
    }

    private synchronized boolean acquire(String logIn) {
        if (all >= MOST || ofLogIn.getOrDefault(logIn, 0) >= MOST_OF_LOG_IN) {
            return false;
        }
        all++;
        ofLogIn.merge(logIn, 1, Integer::sum);
        return true;
    }

    private synchronized void release(String logIn) {
        all--;
        ofLogIn.computeIfPresent(logIn, (same, sessions) -> sessions == 1 ? null : sessions - 1);
    }
}
