package se.samverk.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * What is wrong with something that was entered: each field is looked at before all of it is
 * refused, so that a person can mend it in one go.
 */
public final class Faults {

    private final List<BusinessException> found = new ArrayList<>();

    /** What a check returns; null when it refuses, which is then among what was found. */
    public <T> T checked(Supplier<T> check) {
        try {
            return check.get();
        } catch (BusinessException fault) {
            add(fault);
            return null;
        }
    }

    /** Lets a check that returns nothing look. */
    public void check(Runnable check) {
        checked(() -> {
            check.run();
            return null;
        });
    }

    /** Finds that a field is missing. */
    public void require(String field, Object value) {
        if (value == null) {
            add(BusinessException.at(field, CommonError.REQUIRED));
        }
    }

    public void add(BusinessException fault) {
        found.add(fault);
        found.addAll(fault.others());
    }

    public List<BusinessException> found() {
        return List.copyOf(found);
    }

    /**
     * Goes on only when nothing was found.
     *
     * @throws BusinessException the first fault, with the others
     */
    public void refuse() {
        if (!found.isEmpty()) {
            throw found.get(0).with(found.subList(1, found.size()));
        }
    }
}
