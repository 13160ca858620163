package se.samverk.web.news;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import se.samverk.catalogue.Catalogue;
import se.samverk.news.NewsRow;
import se.samverk.web.log.EventTextsBean;
import se.samverk.web.page.WebPage;
import se.samverk.web.shell.Formats;

/** A piece of news in words, with its picture and where it is read. */
@Named("newsWords")
@RequestScoped
public class NewsWordsBean {

    @Inject
    Catalogue catalogue;

    @Inject
    EventTextsBean events;

    @Inject
    Formats formats;

    public String text(NewsRow row) {
        if (row.inService() != null) {
            String about = row.inService().about();
            return formats.message(
                    "serviceNews." + row.inService().told(),
                    row.otherParty(),
                    about == null ? formats.message("drafts.untitled") : about);
        }
        return formats.message(
                (row.overtaken() ? "newsSettled." : "newsKind.") + row.kind(),
                row.otherParty(),
                formats.text(catalogue.agreed(row.serviceCode()).name()),
                row.day());
    }

    public String href(NewsRow row) {
        if (row.inService() != null) {
            return ServiceNews.valueOf(row.inService().told()).href(row);
        }
        return (row.forBureau() ? WebPage.BUREAU_COLLABORATION : WebPage.COLLABORATION).of(row.collaborationId());
    }

    public String icon(NewsRow row) {
        return row.inService() == null
                ? events.icon(row.kind().name())
                : ServiceNews.valueOf(row.inService().told()).icon();
    }
}
