package se.samverk.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MenuBeanTest {

    private static List<String> addresses(Menu part, Callers who) {
        return MenuBean.entries(part, null, who.caller).stream()
                .map(MenuBean.Entry::href)
                .toList();
    }

    private static List<String> current(RegisteredPage here, Callers who) {
        return List.of(Menu.values()).stream()
                .flatMap(part -> MenuBean.entries(part, here, who.caller).stream())
                .filter(MenuBean.Entry::current)
                .map(MenuBean.Entry::href)
                .toList();
    }

    @Test
    void theMenuOfTheBureau() {
        assertThat(addresses(Menu.MAIN, Callers.FULL))
                .containsExactly(
                        "/byra/start",
                        "/byra/att-gora",
                        "/byra/manader",
                        "/byra/kunder",
                        "/byra/samarbeten",
                        "/byra/inbjudningar",
                        "/byra/korningar",
                        "/byra/medarbetare",
                        "/byra/atkomst",
                        "/hjalp");
        assertThat(addresses(Menu.MAINTENANCE, Callers.FULL))
                .containsExactly("/byra/underhall/samarbeten", "/byra/underhall/mejl", "/byra/underhall/logg");
        assertThat(addresses(Menu.MAIN, Callers.STANDARD))
                .doesNotContain("/byra/medarbetare")
                .contains("/byra/atkomst")
                .hasSize(9);
        assertThat(addresses(Menu.MAINTENANCE, Callers.STANDARD)).isEmpty();
    }

    @Test
    void theMenuOfTheClient() {
        assertThat(addresses(Menu.MAIN, Callers.ADMINISTRATOR))
                .containsExactly(
                        "/mina/tjanster",
                        "/mina/samarbeten",
                        "/mina/plan",
                        "/mina/foretag",
                        "/mina/anvandare",
                        "/mina/logg",
                        "/hjalp");
        assertThat(addresses(Menu.MAIN, Callers.USER))
                .doesNotContain("/mina/anvandare", "/mina/logg")
                .hasSize(5);
        assertThat(addresses(Menu.MAIN, Callers.VISITOR)).containsExactly("/mina/anvandare");
        assertThat(addresses(Menu.MAINTENANCE, Callers.ADMINISTRATOR)).isEmpty();
    }

    @Test
    void theEntryOfThePageIsCurrent() {
        assertThat(current(WebPage.CLIENTS, Callers.FULL)).containsExactly("/byra/kunder");
        assertThat(current(WebPage.CHANGE_CLIENT, Callers.FULL)).containsExactly("/byra/kunder");
        assertThat(current(WebPage.REPLACEMENT, Callers.FULL)).containsExactly("/byra/medarbetare");
        assertThat(current(WebPage.GETTING_STARTED, Callers.FULL)).containsExactly("/byra/samarbeten");
        assertThat(current(WebPage.GETTING_STARTED, Callers.USER)).containsExactly("/mina/samarbeten");
        assertThat(current(WebPage.BUREAU_NEWS, Callers.FULL)).isEmpty();
        assertThat(current(null, Callers.FULL)).isEmpty();
    }
}
