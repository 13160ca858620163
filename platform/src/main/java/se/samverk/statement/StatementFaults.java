package se.samverk.statement;

import java.util.function.Supplier;
import se.samverk.shared.BusinessException;
import se.samverk.shared.Faults;

/** What is wrong in a file: as much of it as somebody can mend in one go. */
final class StatementFaults {

    /** Who reads on beyond these has another file before the eyes. */
    static final int MOST = 50;

    private final Faults faults = new Faults();

    static BusinessException at(int line, StatementError code, Object... values) {
        Object[] arguments = new Object[values.length + 1];
        arguments[0] = Integer.toString(line);
        System.arraycopy(values, 0, arguments, 1, values.length);
        return BusinessException.at("file", code, arguments);
    }

    void add(int line, StatementError code, Object... values) {
        add(at(line, code, values));
    }

    private void add(BusinessException fault) {
        faults.add(fault);
        if (faults.found().size() >= MOST) {
            faults.refuse();
        }
    }

    /** What a reading returns; null when it refuses, which is then among what was found. */
    <T> T checked(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (BusinessException fault) {
            add(fault);
            return null;
        }
    }

    /**
     * Goes on only when nothing was found.
     *
     * @throws BusinessException the first fault, with the others
     */
    void refuse() {
        faults.refuse();
    }
}
