package se.samverk.demonstration;

import java.util.List;
import se.samverk.web.page.PageModule;
import se.samverk.web.page.RegisteredPage;

/** Adds the pages of the demonstration to those of the application. */
public class DemonstrationPages implements PageModule {

    @Override
    public List<? extends RegisteredPage> pages() {
        return List.of(DemonstrationPage.values());
    }

    @Override
    public String footer() {
        return "/WEB-INF/parts/demonstration-footer.xhtml";
    }
}
