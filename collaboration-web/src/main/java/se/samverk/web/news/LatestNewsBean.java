package se.samverk.web.news;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import se.samverk.news.NewsRow;
import se.samverk.news.NewsService;

/** The latest news on the start page of either portal; that they are shown there is not to look. */
@Named("latestNews")
@RequestScoped
public class LatestNewsBean {

    private static final int SHOWN = 6;

    @Inject
    NewsService news;

    private List<NewsRow> rows;

    @PostConstruct
    void load() {
        rows = news.latest(SHOWN);
    }

    public List<NewsRow> getRows() {
        return rows;
    }
}
