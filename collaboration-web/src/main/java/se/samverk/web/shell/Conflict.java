package se.samverk.web.shell;

import java.io.Serializable;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import se.samverk.log.LastChange;

/**
 * Somebody else saved while a form was open. What only one of the two changed is kept from both;
 * where both changed a field, what was typed here is kept until the person takes the saved value.
 *
 * @param <F> the form as a record, whose components are the fields
 */
public final class Conflict<F extends Record> implements Serializable {

    private static final long serialVersionUID = 1L;

    /**
     * A field that the other one changed.
     *
     * @param saved what the other one saved
     * @param typed what stands here, or stood here when the form was opened
     * @param taken whether the form holds what was saved
     */
    public record Line(String field, String label, String saved, String typed, boolean taken) {}

    /** How the fields of a form are called and their values written. */
    public interface Words {
        String label(String field);

        String value(String field, Object value);
    }

    private final transient F opened;
    private final transient F saved;
    private final transient F typed;
    private final transient Words words;
    private final LastChange last;

    /**
     * @param opened what the form showed when it was opened
     * @param saved what applies now
     * @param typed what was to be saved
     * @param last who saved; null when that is not known
     */
    public Conflict(F opened, F saved, F typed, LastChange last, Words words) {
        this.opened = opened;
        this.saved = saved;
        this.typed = typed;
        this.last = last;
        this.words = words;
    }

    /** Whether the very same has been saved already: by a second click, or in another tab. */
    public boolean isSettled() {
        return saved.equals(typed);
    }

    /** What the form is to hold: the saved values, and those that were typed here. */
    public F merged() {
        return build(field -> Objects.equals(value(opened, field), value(typed, field)) ? saved : typed);
    }

    /** The same form with the saved value in one field. */
    public F take(String name, F present) {
        return build(field -> field.getName().equals(name) ? saved : present);
    }

    /**
     * The fields to look at.
     *
     * @param present what the form holds now
     */
    public List<Line> lines(F present) {
        List<Line> lines = new ArrayList<>();
        for (RecordComponent field : saved.getClass().getRecordComponents()) {
            Object theirs = value(saved, field);
            if (!Objects.equals(theirs, value(opened, field)) && !Objects.equals(theirs, value(typed, field))) {
                lines.add(new Line(
                        field.getName(),
                        words.label(field.getName()),
                        words.value(field.getName(), theirs),
                        words.value(field.getName(), value(typed, field)),
                        Objects.equals(theirs, value(present, field))));
            }
        }
        return lines;
    }

    public LastChange getLast() {
        return last;
    }

    private interface Source<F> {
        F of(RecordComponent field);
    }

    private F build(Source<F> source) {
        RecordComponent[] fields = saved.getClass().getRecordComponents();
        Class<?>[] types = Arrays.stream(fields).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = Arrays.stream(fields)
                .map(field -> value(source.of(field), field))
                .toArray();
        try {
            @SuppressWarnings("unchecked")
            F built = (F) saved.getClass().getConstructor(types).newInstance(values);
            return built;
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Object value(Record record, RecordComponent field) {
        try {
            return field.getAccessor().invoke(record);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
