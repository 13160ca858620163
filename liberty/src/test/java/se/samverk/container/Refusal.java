package se.samverk.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import se.samverk.shared.BusinessException;
import se.samverk.shared.ErrorCode;

/** That a call is refused. */
final class Refusal {

    private Refusal() {}

    static BusinessException of(ThrowingCallable call) {
        Throwable thrown = catchThrowable(call);
        assertThat(thrown).isInstanceOf(BusinessException.class);
        return (BusinessException) thrown;
    }

    static void assertRefused(ErrorCode code, ThrowingCallable call) {
        assertThat(of(call).code()).isEqualTo(code);
    }

    static void assertRefused(ErrorCode code, String field, ThrowingCallable call) {
        BusinessException refusal = of(call);
        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.field()).isEqualTo(field);
    }
}
