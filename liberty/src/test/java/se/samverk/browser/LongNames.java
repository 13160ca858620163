package se.samverk.browser;

import com.microsoft.playwright.Page;

/** A page as it is with the longest names that there may be, and no blank in them. */
final class LongNames {

    private LongNames() {}

    /** Puts them for the names of companies and assignments, the addresses and the links that the page shows. */
    static void fill(Page page) {
        page.evaluate("""
                        () => {
                          const names = /\\S+@\\S+|https?:\\S+|\\p{Lu}[\\p{L}&. ]*? AB(?!\\p{L})|Löpande bokföring/gu;
                          const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
                          while (texts.nextNode()) {
                            const text = texts.currentNode;
                            if (!text.parentElement.closest('script, style')) {
                              text.data = text.data.replace(names, 'Wå'.repeat(60));
                            }
                          }
                        }
                        """);
    }

    /** How many pixels of the page are beyond the edge of its window. */
    static int beyond(Page page) {
        return (Integer) page.evaluate("document.documentElement.scrollWidth - innerWidth");
    }
}
