package se.samverk.run;

import se.samverk.shared.Language;

/**
 * What runs of one kind do. Whoever has long work to do implements {@link ItemTask}, {@link
 * FileTask} or {@link StepTask}, in whichever module; the engine finds the one for a run by its kind.
 *
 * <p>Beside the type of its settings is a bundle {@code runs}, which names the kind by its code. Where
 * a limit may stop such a run, it says so by {@code KIND.CODE}.
 *
 * @param <S> what a run is started with
 */
public interface RunTask<S extends Record> {

    /** Which runs it does: there once in the product, at most 40 characters. */
    String kind();

    RecordFormat<S> settings();

    /** What a run is about, in a few words beside the name of its kind. */
    String about(S settings, Language language);
}
