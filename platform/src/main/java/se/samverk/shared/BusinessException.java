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
    private final List<BusinessException> others;

    public BusinessException(ErrorCode code, Object... arguments) {
        this(null, code, List.of(arguments), List.of());
    }

    private BusinessException(String field, ErrorCode code, List<Object> arguments, List<BusinessException> others) {
        super(field == null ? code.name() : code.name() + " at " + field);
        this.code = code;
        this.field = field;
        this.arguments = arguments;
        this.others = others;
    }

    /** A refusal of what was entered in one field. */
    public static BusinessException at(String field, ErrorCode code, Object... arguments) {
        return new BusinessException(field, code, List.of(arguments), List.of());
    }

    /** The same refusal, which tells what else was refused of what was entered. */
    BusinessException with(List<BusinessException> faults) {
        return new BusinessException(field, code, arguments, List.copyOf(faults));
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

    /** What else was refused of what was entered, so that all of it can be mended at once. */
    public List<BusinessException> others() {
        return others;
    }
}
