package se.samverk.web.run;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import se.samverk.bulk.ImportSettings;
import se.samverk.run.RunTasks;
import se.samverk.run.RunView;
import se.samverk.shared.BusinessException;
import se.samverk.shared.ErrorTexts;
import se.samverk.web.request.LocaleBean;
import se.samverk.web.shell.Formats;

/** What a run is about, in the language of the page. */
@Named("runText")
@RequestScoped
public class RunTextsBean {

    @Inject
    RunTasks tasks;

    @Inject
    LocaleBean locale;

    @Inject
    Formats formats;

    public String title(RunView run) {
        return tasks.title(run.kind(), locale.current());
    }

    /** The file that is imported, the service that is activated, or the list that is exported. */
    public String about(RunView run) {
        return tasks.about(run, locale.current());
    }

    /** Why it was stopped by a refusal. */
    public String stopped(RunView run) {
        return tasks.stopped(run, locale.current());
    }

    /** Why something was refused and how it is remedied, one text for each reason. */
    public List<String> problems(String kind, List<BusinessException> problems) {
        return problems.stream().map(problem -> problem(kind, problem)).toList();
    }

    private String problem(String kind, BusinessException problem) {
        String text = ErrorTexts.of(problem, locale.current(), false);
        return kind.equals(ImportSettings.KIND) && problem.field() != null
                ? formats.message("field." + problem.field()) + ": " + text
                : text;
    }
}
