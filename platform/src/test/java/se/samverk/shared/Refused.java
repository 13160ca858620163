package se.samverk.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Asserts that a command is refused by a code, so that no test looks at prose. */
public final class Refused {

    private Refused() {}

    public static void with(ErrorCode code, ThrowingCallable command) {
        assertThat(refusal(command).code()).isEqualTo(code);
    }

    public static void at(String field, ErrorCode code, ThrowingCallable command) {
        BusinessException refusal = refusal(command);
        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.field()).isEqualTo(field);
    }

    private static BusinessException refusal(ThrowingCallable command) {
        BusinessException refusal = catchThrowableOfType(BusinessException.class, command);
        assertThat(refusal).as("a refusal").isNotNull();
        return refusal;
    }
}
