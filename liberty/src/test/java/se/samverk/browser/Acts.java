package se.samverk.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Counts what a person does on pages: presses, choices and characters. How long a practised hand takes for it follows from
 * the keystroke-level model (Card, Moran and Newell 1980): to point 1.1 s, to press 0.2 s, to think before a press 1.35 s, a
 * character 0.28 s. Waiting for the server and looking for papers is not in it.
 */
final class Acts {

    private static final double PRESS_SECONDS = 1.1 + 0.2 + 1.35;
    private static final double CHARACTER_SECONDS = 0.28;

    /** Text counts when it is left; files and choices when they are made, for they come without a press here. */
    private static final String COUNT = """
            addEventListener('click', (event) => event.isTrusted && samverkAct('press', 1), true);
            addEventListener('keydown', (event) => event.isTrusted && samverkAct('character', 1), true);
            addEventListener('change', ({ target }) => {
              if (target.matches('select, input[type=file]')) {
                samverkAct('press', 1);
              } else if (target.matches('textarea, input:not([type=checkbox], [type=radio], [type=hidden])')) {
                samverkAct('character', target.value.length);
              }
            }, true);
            """;

    private final AtomicInteger presses = new AtomicInteger();
    private final AtomicInteger characters = new AtomicInteger();

    /** Of what is done on pages of this person from the next address on. */
    static Acts of(Page page) {
        Acts acts = new Acts();
        BrowserContext context = page.context();
        context.exposeBinding("samverkAct", (source, arguments) -> {
            AtomicInteger counted = "press".equals(arguments[0]) ? acts.presses : acts.characters;
            return counted.addAndGet(((Number) arguments[1]).intValue());
        });
        context.addInitScript(COUNT);
        return acts;
    }

    /** A press that the test leaves out, such as one in a menu whose address it takes. */
    void press() {
        presses.incrementAndGet();
    }

    int presses() {
        return presses.get();
    }

    int characters() {
        return characters.get();
    }

    @Override
    public String toString() {
        double seconds = presses.get() * PRESS_SECONDS + characters.get() * CHARACTER_SECONDS;
        return "%d presses and choices, %d characters, %.1f minutes"
                .formatted(presses.get(), characters.get(), seconds / 60);
    }
}
