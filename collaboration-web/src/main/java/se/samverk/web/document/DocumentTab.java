package se.samverk.web.document;

import java.util.stream.Stream;
import se.samverk.document.DocumentState;

/** Which documents a list shows, and what its addresses call them. */
public enum DocumentTab {
    WAITING("vantar", DocumentState.WAITING),
    POSTED("bokforda", DocumentState.POSTED),
    SET_ASIDE("undanlagda", DocumentState.SET_ASIDE),
    ALL("alla", null);

    private final String word;
    private final DocumentState state;

    DocumentTab(String word, DocumentState state) {
        this.word = word;
        this.state = state;
    }

    /** The one that an address asks for; for what it does not know those that wait. */
    static DocumentTab of(String word) {
        return Stream.of(values())
                .filter(tab -> tab.word.equals(word))
                .findFirst()
                .orElse(WAITING);
    }

    String word() {
        return word;
    }

    /** Null for all. */
    DocumentState state() {
        return state;
    }
}
