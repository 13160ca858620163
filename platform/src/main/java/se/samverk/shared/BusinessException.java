package se.samverk.shared;

import java.util.List;

/**
 * A refusal: a code and its arguments, never prose. It rolls the transaction back, so a refused
 * command has changed nothing. The text is made where the caller's language is known.
 */
public class BusinessException extends RuntimeException {

    private final ErrorCode code;
    private final String field;
    private final List<Object> arguments;

    public BusinessException(ErrorCode code, Object... arguments) {
        this(null, code, arguments);
    }

    private BusinessException(String field, ErrorCode code, Object... arguments) {
        super(field == null ? code.name() : code.name() + " at " + field);
        this.code = code;
        this.field = field;
        this.arguments = List.of(arguments);
    }

    /** A refusal of what was entered in one field. */
    public static BusinessException at(String field, ErrorCode code, Object... arguments) {
        return new BusinessException(field, code, arguments);
    }

    /** What does not exist, or may not be seen by the caller: the two are not told apart. */
    public static BusinessException notFound() {
        return new BusinessException(CommonError.NOT_FOUND);
    }

    public ErrorCode code() {
        return code;
    }

    /** The name of the field that was refused; null when the refusal is not about one field. */
    public String field() {
        return field;
    }

    public List<Object> arguments() {
        return arguments;
    }
}
