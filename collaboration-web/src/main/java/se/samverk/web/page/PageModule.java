package se.samverk.web.page;

import java.util.List;

/**
 * A module that brings pages of its own in a jar beside those of {@link WebPage}; {@code META-INF/services} names it.
 */
public interface PageModule {

    List<? extends RegisteredPage> pages();

    /** The view that stands at the foot of every page. */
    String footer();
}
