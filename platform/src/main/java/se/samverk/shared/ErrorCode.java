package se.samverk.shared;

/**
 * A refusal that a caller can meet. Whoever refuses declares its own, as an enum in the package
 * whose rule it is. Each code is there once in the product and has one Swedish and one English
 * sentence, in the bundle {@code errors} of that package, that says what to do next.
 */
public interface ErrorCode {

    /** What it is called wherever it is stored or told to a program: it never changes. */
    String name();

    /** The HTTP status that a program is answered with. */
    int httpStatus();

    /** Whether the same may be done later, when less of it has been done before. */
    default boolean isLimit() {
        return httpStatus() == 429;
    }

    /** The codes of one enum, as a bean: that is how {@link ErrorCodes} finds them in any module. */
    interface Area {
        ErrorCode[] codes();
    }
}
