package se.samverk.web.run;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import se.samverk.run.RunService;
import se.samverk.run.RunView;
import se.samverk.shared.Keyset;
import se.samverk.shared.Page;
import se.samverk.web.page.WebPage;
import se.samverk.web.request.Href;

/** The list of runs, newest first. */
@Named("runs")
@RequestScoped
public class RunsBean {

    @Inject
    RunService runs;

    @Inject
    HttpServletRequest request;

    private Page<RunView> page;

    @PostConstruct
    void load() {
        page = runs.page(Keyset.of(request.getParameter("fore"), request.getParameter("efter")));
    }

    public List<RunView> getRows() {
        return page.rows();
    }

    public String getPreviousHref() {
        return href("fore", page.before());
    }

    public String getNextHref() {
        return href("efter", page.after());
    }

    private static String href(String direction, String cursor) {
        return cursor == null
                ? null
                : new Href(WebPage.RUNS.address()).with(direction, cursor).toString();
    }
}
