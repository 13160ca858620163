package se.samverk.caller;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import se.samverk.shared.BusinessException;
import se.samverk.shared.CommonError;

/** Refuses a boundary method to callers without its right. */
@Requires
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
public class RequiresInterceptor {

    @Inject
    CurrentCaller currentCaller;

    @AroundInvoke
    public Object check(InvocationContext invocation) throws Exception {
        Requires required = invocation.getMethod().getAnnotation(Requires.class);
        if (required == null) {
            throw new IllegalStateException("No right declared for " + invocation.getMethod());
        }
        if (required.value() != Right.ANYONE) {
            check(required.value(), currentCaller.get());
        }
        return invocation.proceed();
    }

    private static void check(Right right, Caller caller) {
        if (!right.isKnownTo(caller)) {
            throw BusinessException.notFound();
        }
        if (!right.isGrantedTo(caller)) {
            throw new BusinessException(CommonError.FORBIDDEN);
        }
    }
}
