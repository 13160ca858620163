package se.samverk.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;

/**
 * Pictures of every page in both languages, light and dark, on a desktop, a tablet and a phone, laid
 * out on the {@link ContactSheet}. {@link AllPagesIT} tests the same pages.
 */
class PagesLook extends Pages {

    @AfterAll
    static void layOut() {
        ContactSheet.write();
    }

    @Override
    void look(Page page, String... paths) {
        for (String language : List.of("sv", "en")) {
            people.speak(page, language);
            for (String path : paths) {
                page.navigate(path);
                take(page, path, language);
            }
        }
    }

    private static void take(Page page, String path, String language) {
        for (ColorScheme theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new EmulateMediaOptions().setColorScheme(theme));
            for (int width : List.of(AllPagesIT.DESKTOP, AllPagesIT.TABLET, AllPagesIT.PHONE)) {
                page.setViewportSize(width, 900);
                String look = language + "-" + width + "-" + theme.name().toLowerCase(Locale.ROOT);
                Pictures.take(page, ContactSheet.PAGES.resolve(name(path) + "~" + look + ".jpg"));
            }
        }
    }

    private static String name(String path) {
        String withoutIds = path.substring(1).replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "x");
        return withoutIds.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9-]+", "_");
    }
}
