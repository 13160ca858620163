package se.samverk.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.samverk.web.shell.Pages.Use;

/** The reader of pages, on which the tests of texts rely. */
class PagesTest {

    private static List<Use> uses(String page) {
        return Pages.uses("page.xhtml", page);
    }

    private static Use use(String key, boolean computed, int arguments) {
        return new Use("page.xhtml", key, computed, arguments);
    }

    @Test
    void aTextThatIsShownAsItIs() {
        assertThat(uses("<h1>#{msg['login.title']}</h1>")).containsExactly(use("login.title", false, -1));
    }

    @Test
    void aTextThatIsOneOfTwo() {
        assertThat(uses("#{msg[page.kind eq 'x' ? 'a.one' : 'a.two']}"))
                .containsExactly(use("a.one", false, -1), use("a.two", false, -1));
    }

    @Test
    void aTextWhoseKeyIsComputed() {
        assertThat(uses("#{msg['status.'.concat(row.list[0].state())]}")).containsExactly(use("status.", true, -1));
    }

    @Test
    void whatIsAddedToAComputedKeyIsNoKeyOfItsOwn() {
        assertThat(uses("#{msg['status.'.concat(empty state ? 'NONE' : state)]}"))
                .containsExactly(use("status.", true, -1));
    }

    @Test
    void aTextThatIsFilledIn() {
        assertThat(uses("#{format.message('a.b', x.y(1, 2), z['(,']).concat(msg['c.d'])}"))
                .containsExactlyInAnyOrder(use("a.b", false, 2), use("c.d", false, -1));
    }

    @Test
    void aTextThatIsFilledInWithAnother() {
        assertThat(uses("#{format.message(empty x ? 'a' : 'b', msg['period.'.concat(n)])}"))
                .containsExactlyInAnyOrder(use("a", false, 1), use("b", false, 1), use("period.", true, -1));
    }

    @Test
    void aFieldThatIsGivenNoLabel() {
        assertThat(Pages.fieldsWithoutLabel("""
                        <s:input id="name" label="#{msg['a.b']}" value="#{x.name}"/>
                        <s:select id="kind" value="#{x.kind}"
                                  helper="#{msg['a.help']}">
                        <s:select id="other" value="#{x.other}"
                                  label="#{msg['a.other']}">
                        """)).containsExactly("kind");
    }
}
