package se.samverk.demonstration;

import static se.samverk.caller.Right.ANYONE;
import static se.samverk.caller.Right.VIEW_COLLABORATION;
import static se.samverk.web.page.PageSpec.page;
import static se.samverk.web.page.PageSpec.servlet;

import se.samverk.web.page.PageSpec;
import se.samverk.web.page.RegisteredPage;
import se.samverk.web.page.WebPage;

/** The pages of the demonstration. */
public enum DemonstrationPage implements RegisteredPage {
    MAILBOX(page("/brevlada", ANYONE)),
    MAIL_SAMPLES(page("/mejl", ANYONE)),
    MAIL_HTML(servlet("/mejl-html", ANYONE).named("mejl")),
    STYLE_GUIDE(page("/stilguide", VIEW_COLLABORATION).under(WebPage.CLIENTS));

    private final PageSpec spec;

    DemonstrationPage(PageSpec spec) {
        this.spec = spec;
    }

    @Override
    public PageSpec spec() {
        return spec;
    }
}
