package se.samverk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The language that a person keeps for pages and mails: changed by a form of ours, by no link. */
class LanguageIT {

    @RegisterExtension
    static final SamverkServer samverk = new SamverkServer();

    private static final String SWITCH = "/byt-sprak";
    private static final String PROFILE = "/mina/profil";

    private final People people = new People(samverk);
    private final Http leo = Http.loggedIn(samverk, Visitors.LEO);

    @AfterEach
    void readsEnglishAgain() {
        leo.post(SWITCH, Map.of("lang", "en"));
    }

    private String kept() {
        return leo.get(PROFILE).form("person").get("person:language");
    }

    @Test
    void aLinkChangesTheLanguageOfTheBrowserOnly() {
        Http.Answer answer = leo.get(PROFILE + "?lang=sv");

        assertThat(answer.location()).isEqualTo(PROFILE);
        assertThat(leo.get(PROFILE).body).contains("<html lang=\"sv\"");
        assertThat(kept()).isEqualTo("en");
        leo.get(SWITCH + "?lang=sv");
        assertThat(kept()).isEqualTo("en");
    }

    @Test
    void theFormChangesWhatIsKeptAndComesBackToThePage() {
        String here = "/mina/notiser?sida=1";
        Http.Answer answer = leo.post(SWITCH, Map.of("lang", "sv", "till", here));

        assertThat(answer.location()).isEqualTo(here);
        assertThat(leo.get(PROFILE).body).contains("<html lang=\"sv\"");
        assertThat(kept()).isEqualTo("sv");
    }

    @Test
    void aForgedFormChangesNothingAndLeadsNowhereElse() {
        Map<String, String> form = Map.of("lang", "sv", "till", "//evil.example/x");
        assertThat(leo.post(SWITCH, form, "Sec-Fetch-Site: cross-site").status).isEqualTo(403);
        assertThat(leo.post(SWITCH, form, "Origin: https://evil.example").status)
                .isEqualTo(403);
        assertThat(Http.stranger(samverk).post(SWITCH, form).location()).startsWith("/logga-in");
        assertThat(leo.post(SWITCH, Map.of("lang", "de")).location()).isEqualTo("/hem");
        assertThat(kept()).isEqualTo("en");

        assertThat(leo.post(SWITCH, form).location()).isEqualTo("/hem");
    }

    @Test
    void whatIsTypedIsOfferedOnThePageInTheOtherLanguage() {
        Page page = people.logIn(Visitors.LEO, PROFILE);
        // The log-in page spoke the browser's language; this one speaks Leo's.
        page.getByLabel("Your name").fill("Leo Norrman");
        people.press(page, "Svenska");

        assertThat(page).hasTitle("Din profil · Samverk");
        assertThat(page).hasURL(samverk.baseUrl() + PROFILE);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Lägg tillbaka det"))
                .click();
        assertThat(page.getByLabel("Ditt namn")).hasValue("Leo Norrman");
    }
}
