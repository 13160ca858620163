package se.samverk.story;

import jakarta.interceptor.InvocationContext;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.concurrent.Callable;
import se.samverk.caller.Boundary;
import se.samverk.caller.RequiresInterceptor;
import se.samverk.workspace.OfService;
import se.samverk.workspace.OfServiceInterceptor;

/** Calls a boundary as the container does: past the interceptors that its annotations bind. */
final class Intercepted {

    private final Server server;
    private final Object boundary;

    Intercepted(Server server, Class<?> boundary) {
        this.server = server;
        this.boundary = server.get(boundary);
    }

    Object call(String name, Object... arguments) {
        Class<?> type = boundary.getClass();
        Method method = Arrays.stream(type.getMethods())
                .filter(found -> found.getName().equals(name))
                .findFirst()
                .orElseThrow();
        Callable<Object> call = () -> invoke(method, arguments);
        if (type.isAnnotationPresent(OfService.class)) {
            Callable<Object> inner = call;
            call = () -> server.get(OfServiceInterceptor.class).enter(invocation(method, inner));
        }
        if (type.isAnnotationPresent(Boundary.class)) {
            Callable<Object> inner = call;
            call = () -> server.get(RequiresInterceptor.class).check(invocation(method, inner));
        }
        return done(call);
    }

    private Object invoke(Method method, Object... arguments) throws Exception {
        try {
            return method.invoke(boundary, arguments);
        } catch (InvocationTargetException refused) {
            if (refused.getCause() instanceof RuntimeException refusal) {
                throw refusal;
            }
            throw refused;
        }
    }

    private InvocationContext invocation(Method intercepted, Callable<Object> next) {
        return (InvocationContext) Proxy.newProxyInstance(
                Intercepted.class.getClassLoader(),
                new Class<?>[] {InvocationContext.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getMethod" -> intercepted;
                    case "getTarget" -> boundary;
                    case "proceed" -> next.call();
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private static Object done(Callable<Object> call) {
        try {
            return call.call();
        } catch (RuntimeException refused) {
            throw refused;
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }
}
