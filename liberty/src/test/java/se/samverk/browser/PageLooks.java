package se.samverk.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ScreenshotType;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.SoftAssertions;

/**
 * Looks at pages as everybody may see them: in both languages, light and dark, on a desktop, a
 * tablet and a phone, and enlarged. Nothing is cut off at the edge of the window, axe finds
 * nothing. Leaves a picture of each look for the {@link ContactSheet}. A page is loaded once for
 * each language: the rest is the same page in another window.
 */
final class PageLooks {

    static final Path PICTURES = Path.of("target", "screenshots", "pages");

    private static final List<String> LANGUAGES = List.of("sv", "en");
    private static final List<ColorScheme> THEMES = List.of(ColorScheme.LIGHT, ColorScheme.DARK);
    private static final List<Integer> WIDTHS = List.of(1440, 768, 390);

    /** A window of 1280 pixels whose text is enlarged to 200 %, and to 400 %. */
    private static final List<Integer> ENLARGED = List.of(640, 320);

    private static final int HEIGHT = 900;

    private final SamverkServer samverk;
    private final Page page;
    private final SoftAssertions softly = new SoftAssertions();

    PageLooks(SamverkServer samverk, Page page) {
        this.samverk = samverk;
        this.page = page;
    }

    /** Looks at the pages at these addresses, and fails with all that was found on them. */
    void lookAt(String... paths) {
        for (String language : LANGUAGES) {
            page.context().addCookies(List.of(new Cookie("samverk_lang", language).setUrl(samverk.baseUrl())));
            for (String path : paths) {
                page.setViewportSize(WIDTHS.get(0), HEIGHT);
                page.navigate(path);
                softly.assertThat(page.locator("html").getAttribute("lang"))
                        .as("language of %s", path)
                        .isEqualTo(language);
                lookAt(path, language);
            }
        }
        softly.assertAll();
    }

    private void lookAt(String path, String language) {
        for (ColorScheme theme : THEMES) {
            page.emulateMedia(new EmulateMediaOptions().setColorScheme(theme));
            for (int width : WIDTHS) {
                String look = language + "-" + width + "-" + theme.name().toLowerCase(Locale.ROOT);
                resize(width, path + " " + look);
                page.screenshot(new ScreenshotOptions()
                        .setPath(PICTURES.resolve(name(path) + "~" + look + ".jpg"))
                        .setType(ScreenshotType.JPEG)
                        .setQuality(70)
                        .setFullPage(true));
                // Neither another language nor a tablet has other roles, names or colours.
                if (language.equals("sv") && width != 768) {
                    softly.assertThat(Axe.violations(page))
                            .as("axe on %s %s", path, look)
                            .isEmpty();
                }
            }
        }
        for (int width : ENLARGED) {
            resize(width, path + " " + language + " enlarged to " + 1280 / width * 100 + " %");
        }
    }

    private void resize(int width, String look) {
        page.setViewportSize(width, HEIGHT);
        page.waitForFunction("width => innerWidth === width", width);
        Object beyond = page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
        softly.assertThat((Integer) beyond)
                .as("pixels beyond the edge of %s", look)
                .isLessThanOrEqualTo(0);
    }

    private static String name(String path) {
        String withoutIds = path.substring(1).replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "x");
        return withoutIds.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9-]+", "_");
    }
}
