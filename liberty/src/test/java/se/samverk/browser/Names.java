package se.samverk.browser;

import com.microsoft.playwright.Page;
import java.util.List;

/** What can be pressed or followed on a page as it stands, by the names that a screen reader tells. */
final class Names {

    private Names() {}

    /**
     * The names that lead to different places or do different things and are not told apart by what
     * is read with them: a description, the navigation that they are in, or their row. What acts has
     * to be called after its row; that two rows have one name is no fault of the page. What is not
     * shown is not looked at: another dialog may have the same button.
     */
    static List<String> ambiguous(Page page) {
        Axe.comesTo(page);
        Object names = page.evaluate("""
                        () => {
                          axe.setup(document);
                          const does = it => it.localName === 'a' ? it.href
                            : [it.form?.id, it.form?.action, it.id, it.name, it.value, JSON.stringify(it.dataset)].join(' ');
                          const text = it => it?.textContent.replace(/\\s+/g, ' ').trim() ?? '';
                          const rows = [...document.querySelectorAll('tr, main li')];
                          const row = (it, name) => {
                            const row = it.closest('tr, main li');
                            const head = text(row?.querySelector('th')?.querySelector('a, span') ?? row?.querySelector('th')?.firstChild);
                            const acts = it.localName !== 'a' || it.matches('.button');
                            return !row || acts && !(head && name.includes(head)) ? '' : 'row ' + rows.indexOf(row);
                          };
                          const told = it => {
                            const name = axe.commons.text.accessibleText(it);
                            const described = (it.getAttribute('aria-describedby') ?? '').split(' ')
                              .map(id => text(document.getElementById(id))).join(' ');
                            return [name, described, it.closest('nav')?.ariaLabel, row(it, name)].filter(part => part).join(' – ');
                          };
                          const acts = new Map();
                          for (const it of document.querySelectorAll('a[href], button, summary')) {
                            if (it.checkVisibility({ visibilityProperty: true })) {
                              const key = it.localName === 'a' ? 'link ' : 'button ';
                              const name = key + told(it);
                              acts.set(name, (acts.get(name) ?? new Set()).add(does(it)));
                            }
                          }
                          axe.teardown();
                          return [...acts].filter(([, done]) => done.size > 1).map(([name, done]) => name + ': ' + [...done].join(' | '));
                        }
                        """);
        return ((List<?>) names).stream().map(Object::toString).toList();
    }
}
