package se.samverk.web.news;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import se.samverk.news.NewsRow;
import se.samverk.news.NewsService;
import se.samverk.shared.Keyset;
import se.samverk.shared.Page;
import se.samverk.web.request.Href;

/** A page of news. Who opens the first one has seen what stands there. */
@Named("news")
@RequestScoped
public class NewsBean {

    @Inject
    NewsService news;

    @Inject
    HttpServletRequest request;

    private Page<NewsRow> page;

    @PostConstruct
    void load() {
        Keyset from = Keyset.of(request.getParameter("fore"), request.getParameter("efter"));
        page = news.page(from);
        if (from.equals(Keyset.FIRST)
                && !page.rows().isEmpty()
                && page.rows().get(0).fresh()) {
            news.seenUpTo(page.rows().get(0).id());
        }
    }

    public List<NewsRow> getRows() {
        return page.rows();
    }

    public String getPreviousHref() {
        return href("fore", page.before());
    }

    public String getNextHref() {
        return href("efter", page.after());
    }

    private String href(String name, String cursor) {
        return cursor == null
                ? null
                : new Href(request.getRequestURI()).with(name, cursor).toString();
    }
}
