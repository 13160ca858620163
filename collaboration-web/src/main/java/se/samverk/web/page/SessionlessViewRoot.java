package se.samverk.web.page;

import jakarta.faces.component.UIViewRoot;
import java.util.HashMap;
import java.util.Map;

/**
 * The root of a page. Pages for everybody are stateless, and what PrimeFaces keeps for a view (the
 * nonce of its scripts) is kept with the request there: otherwise each visit to the log-in page
 * would make a session. MyFaces asks before it has read the page, so the page cannot say it itself.
 */
public class SessionlessViewRoot extends UIViewRoot {

    private Map<String, Object> ofRequest;

    @Override
    public boolean isTransient() {
        return isForEverybody() || super.isTransient();
    }

    @Override
    public Map<String, Object> getViewMap() {
        return getViewMap(true);
    }

    @Override
    public Map<String, Object> getViewMap(boolean create) {
        if (!isForEverybody()) {
            return super.getViewMap(create);
        }
        if (ofRequest == null && create) {
            ofRequest = new HashMap<>();
        }
        return ofRequest;
    }

    private boolean isForEverybody() {
        String viewId = getViewId();
        return viewId != null && !AllPages.isForSignedIn(PagePath.ofView(viewId));
    }
}
