package se.samverk.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ResourceBundle;
import se.samverk.shared.BusinessException;
import se.samverk.shared.ErrorCode;
import se.samverk.shared.ErrorTexts;
import se.samverk.shared.Language;
import se.samverk.shared.Texts;

/** Finds what does the runs of a kind, in whichever module it is, and the words for them. */
@ApplicationScoped
public class RunTasks {

    @Inject
    @Any
    Instance<RunTask<?>> tasks;

    /**
     * @throws IllegalStateException when no module does such runs
     */
    RunTask<?> of(String kind) {
        return tasks.stream()
                .filter(task -> task.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nothing does runs of kind " + kind));
    }

    /** What a kind of run is called. */
    public String title(String kind, Language language) {
        return texts(kind, language).getString(kind);
    }

    /** What a run is about. */
    public String about(RunView run, Language language) {
        return about(of(run.kind()), run.settings(), language);
    }

    private static <S extends Record> String about(RunTask<S> task, Record settings, Language language) {
        return task.about(task.settings().type().cast(settings), language);
    }

    /** Why a run was stopped that no person has stopped. */
    public String stopped(RunView run, Language language) {
        ErrorCode code = run.stopCode();
        ResourceBundle ofKind = texts(run.kind(), language);
        String key = run.kind() + "." + code.name();
        if (ofKind.containsKey(key)) {
            return ofKind.getString(key);
        }
        ResourceBundle ofAll = Texts.of(RunTasks.class, "runs", language);
        return ofAll.containsKey(code.name())
                ? ofAll.getString(code.name())
                : ErrorTexts.of(new BusinessException(code), language, false);
    }

    private ResourceBundle texts(String kind, Language language) {
        return Texts.of(of(kind).settings().type(), "runs", language);
    }
}
