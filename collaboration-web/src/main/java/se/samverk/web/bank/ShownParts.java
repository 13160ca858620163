package se.samverk.web.bank;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Which of the items or entries that may explain a row are shown: what is proposed has to be among them, or it would not be posted. */
final class ShownParts {

    private ShownParts() {}

    /** As many as are looked through, and those that are proposed wherever they stand. */
    static <T> List<T> of(List<T> parts, int most, Predicate<T> isProposed) {
        return Stream.concat(
                        parts.stream().limit(most), parts.stream().skip(most).filter(isProposed))
                .toList();
    }
}
