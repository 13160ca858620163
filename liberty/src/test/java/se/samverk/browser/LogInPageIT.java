package se.samverk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** That the log-in page is there for somebody who is not logged in. */
class LogInPageIT {

    @RegisterExtension
    static final SamverkServer samverk = new SamverkServer();

    @Test
    void hasItsTitle() {
        Page page = samverk.newPage();
        page.navigate("/logga-in");
        assertThat(page).hasTitle(Pattern.compile("^Logga in"));
        samverk.settle(page);
        samverk.shot(page, "logga-in");
    }
}
