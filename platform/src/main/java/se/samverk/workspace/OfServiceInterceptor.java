package se.samverk.workspace;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import se.samverk.caller.CurrentCaller;
import se.samverk.caller.Requires;
import se.samverk.shared.BusinessException;
import se.samverk.shared.CommonError;

/**
 * Opens the workspace to a method of a service, or refuses: who does not come in finds nothing, who
 * may only read is forbidden to work. After the right has been asked for, and within the transaction.
 */
@OfService("")
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class OfServiceInterceptor {

    @Inject
    CurrentCaller currentCaller;

    @Inject
    Workspace workspace;

    /** Looked for when it is needed: whoever decides is in another module. */
    @Inject
    Instance<WorkspaceAccess> access;

    @AroundInvoke
    public Object enter(InvocationContext invocation) throws Exception {
        check(needed(invocation), reach(invocation));
        boolean before = workspace.isOpen();
        workspace.open(true);
        try {
            return invocation.proceed();
        } finally {
            workspace.open(before);
        }
    }

    private Reach reach(InvocationContext invocation) {
        String service =
                invocation.getTarget().getClass().getAnnotation(OfService.class).value();
        WorkspaceAccess decision = access.stream().findFirst().orElseThrow();
        return decision.reach(currentCaller.get(), workspace.chosen(), service);
    }

    private static void check(Reach needed, Reach reach) {
        if (reach == Reach.NONE) {
            throw BusinessException.notFound();
        }
        if (reach.compareTo(needed) < 0) {
            throw new BusinessException(CommonError.FORBIDDEN);
        }
    }

    private static Reach needed(InvocationContext invocation) {
        Requires required = invocation.getMethod().getAnnotation(Requires.class);
        return switch (required.value()) {
            case READ_IN_SERVICE -> Reach.READ;
            case WORK_IN_SERVICE -> Reach.WORK;
            default -> throw new IllegalStateException("No right in a service: " + invocation.getMethod());
        };
    }
}
