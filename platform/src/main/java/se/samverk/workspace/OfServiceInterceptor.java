package se.samverk.workspace;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;
import se.samverk.caller.CurrentCaller;
import se.samverk.caller.Requires;

/**
 * Opens the workspace to a method of a service, or refuses: who does not come in finds nothing, who may only read is
 * forbidden to work, and so is whoever the agreement or the role does not give the task to. After the right has been asked for, and
 * within the transaction.
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
        Admission admission = admission(invocation);
        check(admission, invocation.getMethod());
        Admission before = workspace.open(admission);
        try {
            return invocation.proceed();
        } finally {
            workspace.open(before);
        }
    }

    private Admission admission(InvocationContext invocation) {
        String named =
                invocation.getTarget().getClass().getAnnotation(OfService.class).value();
        String service = named.equals(OfService.ANY) ? workspace.chosenService() : named;
        WorkspaceAccess decision = access.stream().findFirst().orElseThrow();
        return decision.admit(currentCaller.get(), workspace.chosen(), service);
    }

    private static void check(Admission admission, Method method) {
        switch (method.getAnnotation(Requires.class).value()) {
            case READ_IN_SERVICE -> {
                if (method.isAnnotationPresent(ReportersToo.class)) {
                    admission.checkEntering();
                } else {
                    admission.checkReading();
                }
            }
            case ASK_IN_SERVICE -> admission.checkAsking(does(method));
            case WORK_IN_SERVICE -> admission.check(does(method));
            default -> throw new IllegalStateException("No right in a service: " + method);
        }
    }

    private static Does does(Method method) {
        Does does = method.getAnnotation(Does.class);
        if (does == null) {
            throw new IllegalStateException("No task in a service: " + method);
        }
        return does;
    }
}
