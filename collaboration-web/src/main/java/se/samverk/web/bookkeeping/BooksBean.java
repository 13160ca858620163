package se.samverk.web.bookkeeping;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import se.samverk.bookkeeping.chart.BooksService;
import se.samverk.bookkeeping.chart.BooksView;
import se.samverk.web.shell.Formats;
import se.samverk.web.workspace.WorkspaceBean;
import se.samverk.workspace.DividedTask;
import se.samverk.workspace.Side;

/** Whether there are books, and who does what in them. */
@Named("books")
@RequestScoped
public class BooksBean {

    private static final Set<String> MAIN_TASKS = Set.of("posting", "bank", "vat", "close", "year-end");

    @Inject
    BooksService service;

    @Inject
    WorkspaceBean workspace;

    @Inject
    Formats formats;

    private BooksView view;

    public BooksView getView() {
        if (view == null) {
            view = service.status();
        }
        return view;
    }

    /** What the reader's own side does by the agreement, in one sentence. */
    public String getDivision() {
        Side own = workspace.getView().admission().side();
        String tasks = workspace.getView().admission().tasks().stream()
                .filter(task -> MAIN_TASKS.contains(task.code()) && task.doers().contains(own))
                .map(DividedTask::name)
                .map(formats::text)
                .map(BooksBean::within)
                .collect(Collectors.joining(", "));
        return tasks.isEmpty() ? formats.message("books.nothingToDo") : formats.message("books.yourTasks", tasks);
    }

    /** As it stands within a sentence. */
    private static String within(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
}
