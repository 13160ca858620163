package se.samverk.web.refusal;

import jakarta.enterprise.context.RequestScoped;
import java.util.HashMap;
import java.util.Map;
import se.samverk.shared.ErrorCode;

/**
 * Where a refusal is remedied: who asks for something that can be refused, and knows what it is
 * about, names the places beforehand. A refusal with a place is told with the link to it.
 */
@RequestScoped
public class Remedies {

    private final Map<ErrorCode, Remedy> places = new HashMap<>();

    /**
     * A place.
     *
     * @param href begins with a slash
     * @param text what one does there
     */
    public record Remedy(String href, String text) {
        public String getHref() {
            return href;
        }

        public String getText() {
            return text;
        }
    }

    /** Names the place for refusals of a kind in this request. */
    public void offer(ErrorCode code, String href, String text) {
        places.put(code, new Remedy(href, text));
    }

    /** Null when nobody has named one. */
    Remedy of(ErrorCode code) {
        return places.get(code);
    }
}
