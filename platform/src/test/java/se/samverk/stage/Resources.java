package se.samverk.stage;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.inject.spi.InjectionPoint;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.jboss.weld.injection.spi.JpaInjectionServices;
import org.jboss.weld.injection.spi.ResourceInjectionServices;
import org.jboss.weld.injection.spi.ResourceReference;
import org.jboss.weld.injection.spi.ResourceReferenceFactory;

/** What a server gives to its beans besides other beans. */
final class Resources implements JpaInjectionServices, ResourceInjectionServices {

    private final EntityManager entities;

    Resources(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public ResourceReferenceFactory<EntityManager> registerPersistenceContextInjectionPoint(InjectionPoint point) {
        return always(entities);
    }

    @Override
    public ResourceReferenceFactory<EntityManagerFactory> registerPersistenceUnitInjectionPoint(InjectionPoint point) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ResourceReferenceFactory<Object> registerResourceInjectionPoint(InjectionPoint point) {
        Class<?> type = ((Field) point.getMember()).getType();
        return always(type == ManagedExecutorService.class ? noThreads() : null);
    }

    @Override
    public ResourceReferenceFactory<Object> registerResourceInjectionPoint(String name, String mappedName) {
        throw new UnsupportedOperationException();
    }

    /** What a server does in the background a story does when it is the time for it; what somebody waits for is done at once. */
    private static Object noThreads() {
        return Proxy.newProxyInstance(
                Resources.class.getClassLoader(),
                new Class<?>[] {ManagedExecutorService.class},
                (proxy, method, arguments) ->
                        arguments != null && arguments[0] instanceof Callable<?> task ? done(task) : null);
    }

    private static Future<?> done(Callable<?> task) {
        FutureTask<?> done = new FutureTask<>(task);
        done.run();
        return done;
    }

    private static <T> ResourceReferenceFactory<T> always(T resource) {
        return () -> new ResourceReference<>() {
            @Override
            public T getInstance() {
                return resource;
            }

            @Override
            public void release() {
                // It outlives who uses it.
            }
        };
    }

    @Override
    public void cleanup() {
        // Nothing was opened.
    }
}
