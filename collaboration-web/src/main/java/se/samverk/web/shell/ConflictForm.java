package se.samverk.web.shell;

import java.io.Serializable;
import java.util.List;
import se.samverk.log.LastChange;
import se.samverk.shared.BusinessException;
import se.samverk.shared.CommonError;

/**
 * A form on something that somebody else may save while it is open. Then it shows what both have
 * entered, and the next press saves that.
 *
 * @param <F> what stands in the form, as a record
 */
public abstract class ConflictForm<F extends Record> implements Serializable {

    private static final long serialVersionUID = 1L;

    private F opened;
    private Conflict<F> conflict;

    /** What applies now, as the form would show it; notes which version that is. */
    protected abstract F read();

    /** What stands in the form. */
    protected abstract F entered();

    protected abstract void fill(F form);

    /** Who saved last; null when that is not known. */
    protected abstract LastChange lastChange();

    /** How the fields are called in the form. */
    protected abstract Conflict.Words words();

    /** Shows what applies now. */
    protected final void open() {
        opened = read();
        fill(opened);
    }

    /** Whether what was entered is saved now: by this, or by somebody who entered the very same. */
    protected final boolean saved(Runnable saving) {
        try {
            saving.run();
            return true;
        } catch (BusinessException refused) {
            if (refused.code() != CommonError.STALE) {
                throw refused;
            }
            F saved = read();
            conflict = new Conflict<>(opened, saved, entered(), lastChange(), words());
            opened = saved;
            fill(conflict.merged());
            return conflict.isSettled();
        }
    }

    /** Puts the value that somebody else has saved into a field. */
    public void take(String field) {
        fill(conflict.take(field, entered()));
    }

    /** What somebody else saved while the form was open; null for nothing. */
    public Conflict<F> getConflict() {
        return conflict;
    }

    public List<Conflict.Line> getConflictLines() {
        return conflict == null ? List.of() : conflict.lines(entered());
    }
}
