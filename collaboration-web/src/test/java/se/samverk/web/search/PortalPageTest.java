package se.samverk.web.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import se.samverk.caller.Caller;
import se.samverk.caller.Permission;
import se.samverk.caller.Role;
import se.samverk.shared.Language;

class PortalPageTest {

    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Pattern MENU = Pattern.compile("<s:menu href=\"([^\"]+)\"");

    private static List<String> of(boolean bureau, Role role, Permission permission) {
        Caller caller = new Caller("s", "u", "N", "n@x", Language.SV, "c", "C", bureau, role, permission);
        return PortalPage.of(caller).stream().map(PortalPage::href).toList();
    }

    @Test
    void everythingInTheMenuIsFound() throws IOException {
        String shell = Files.readString(PAGES.resolve("WEB-INF/templates/portal.xhtml"));
        List<String> menu = MENU.matcher(shell)
                .results()
                .map((MatchResult entry) -> entry.group(1))
                .toList();

        assertThat(menu).hasSizeGreaterThan(10);
        assertThat(PortalPage.values()).extracting(PortalPage::href).containsAll(menu);
    }

    @Test
    void everyPageIsThere() {
        assertThat(PortalPage.values())
                .extracting(PortalPage::href)
                .doesNotHaveDuplicates()
                .allSatisfy(href ->
                        assertThat(PAGES.resolve(href.substring(1) + ".xhtml")).exists());
    }

    @Test
    void eachFindsThePagesThatItMayOpen() {
        assertThat(of(true, Role.ADMINISTRATOR, Permission.FULL))
                .contains("/byra/kunder", "/byra/medarbetare", "/byra/underhall/logg", "/hjalp")
                .noneMatch(href -> href.startsWith("/mina"));
        assertThat(of(true, Role.USER, Permission.STANDARD))
                .contains("/byra/kunder", "/byra/kund-ny")
                .doesNotContain("/byra/medarbetare")
                .noneMatch(href -> href.contains("underhall"));
        assertThat(of(false, Role.ADMINISTRATOR, null))
                .contains("/mina/anvandare", "/mina/logg", "/mina/profil", "/hjalp")
                .noneMatch(href -> href.startsWith("/byra"));
        assertThat(of(false, Role.USER, null))
                .contains("/mina/plan", "/mina/foretag")
                .doesNotContain("/mina/anvandare", "/mina/logg");
    }
}
