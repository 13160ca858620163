package se.samverk.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import java.nio.file.Path;

/** Pictures of pages, for people to look at: taken by {@code ./look} only, since each takes its time. */
final class Pictures {

    static final Path FOLDER = Path.of("target", "pictures");

    static final boolean WANTED = Boolean.getBoolean("pictures");

    private Pictures() {}

    /** The whole page, however long. The ending of the file's name says what kind of picture. */
    static void take(Page page, Path file) {
        page.screenshot(new ScreenshotOptions().setPath(file).setFullPage(true));
    }

    /** What is seen of the page without scrolling. */
    static void takeWindow(Page page, Path file) {
        page.screenshot(new ScreenshotOptions().setPath(file));
    }
}
