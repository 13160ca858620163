package se.samverk.web.news;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import se.samverk.news.NewsService;

/** The number at the bell. */
@Named("bell")
@RequestScoped
public class BellBean {

    @Inject
    NewsService news;

    private int unseen;

    @PostConstruct
    void count() {
        unseen = news.unseen();
    }

    public int getUnseen() {
        return unseen;
    }

    /** The number as there is room for it. */
    public String getText() {
        return unseen < NewsService.MOST_COUNTED ? Integer.toString(unseen) : (NewsService.MOST_COUNTED - 1) + "+";
    }
}
