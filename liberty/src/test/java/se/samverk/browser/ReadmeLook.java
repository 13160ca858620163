package se.samverk.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pictures that the README shows, in the repository's {@code docs/pictures}. */
class ReadmeLook {

    @RegisterExtension
    static final SamverkServer samverk = new SamverkServer();

    private static final Path SHOWN = Path.of("..", "docs", "pictures");

    private final People people = new People(samverk);

    @ParameterizedTest
    @CsvSource({
        "bureau-start, anna@lind.example, /byra/start, LIGHT",
        "bureau-clients, anna@lind.example, /byra/kunder, DARK",
        "client-services, eva@norrsken.example, /mina/tjanster, LIGHT"
    })
    void aPage(String name, String email, String path, ColorScheme theme) {
        Page page = samverk.newPage(1280, 800, "en-GB", theme);
        people.enter(page, email);
        people.speak(page, "en");
        page.navigate(path);
        Pictures.takeWindow(page, SHOWN.resolve(name + ".png"));
    }
}
