package se.samverk.web.bookkeeping;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import se.samverk.bookkeeping.closing.MonthService;
import se.samverk.bookkeeping.closing.MonthView;
import se.samverk.web.shell.Formats;
import se.samverk.web.workspace.WorkspaceBean;

/** The month that is to be closed next, on the overview. */
@Named("nextMonth")
@RequestScoped
public class NextMonthBean {

    @Inject
    MonthService months;

    @Inject
    WorkspaceBean workspace;

    @Inject
    Formats formats;

    private MonthView view;

    @PostConstruct
    void load() {
        view = months.next().map(months::view).filter(MonthView::over).orElse(null);
    }

    /** Null where there are no books, and where no month is over that is open. */
    public MonthView getView() {
        return view;
    }

    /** How far it has come. */
    public String getText() {
        return formats.message("books.monthLeft", view.all() - view.left(), view.all(), view.month());
    }

    public String getHref() {
        return workspace.hrefOf("MONTH", view.month().toString());
    }
}
