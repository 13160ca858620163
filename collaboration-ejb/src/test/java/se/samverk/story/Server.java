package se.samverk.story;

import com.tngtech.archunit.core.domain.JavaClass;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.util.TypeLiteral;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceContext;
import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import se.samverk.catalogue.Catalogue;
import se.samverk.identity.LinkTokens;
import se.samverk.shared.SampleSettings;
import se.samverk.shared.Settings;
import se.samverk.testing.MutableClock;
import se.samverk.testing.ProductClasses;

/**
 * The services of one server over a database, wired as the container would: one instance of each,
 * events told to those who observe them, one transaction at a time. Rights are not asked and no
 * transaction stands beside another: what those do is tested in the container.
 */
final class Server {

    /** Every method of the product that hears an event within its transaction. */
    private static final List<Method> OBSERVERS = ProductClasses.all().stream()
            .map(JavaClass::reflect)
            .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
            .filter(Server::hearsWithinTheTransaction)
            .toList();

    private static boolean hearsWithinTheTransaction(Method method) {
        return method.getParameterCount() == 1
                && method.getParameters()[0].isAnnotationPresent(Observes.class)
                && method.getParameters()[0].getAnnotation(Observes.class).during() == TransactionPhase.IN_PROGRESS;
    }

    private final Map<Class<?>, Object> beans = new HashMap<>();
    private final EntityManager em;

    Server(EntityManagerFactory database, MutableClock clock, Path linkKey) {
        this.em = database.createEntityManager();
        beans.put(Clock.class, clock);
        beans.put(Settings.class, new SampleSettings().withLinkKey(linkKey));
        start(LinkTokens.class, "readKey");
        start(Catalogue.class, "read");
    }

    private void start(Class<?> type, String method) {
        Object bean = get(type);
        try {
            Method start = type.getDeclaredMethod(method);
            start.setAccessible(true);
            start.invoke(bean);
        } catch (ReflectiveOperationException renamed) {
            throw new IllegalStateException(renamed);
        }
    }

    EntityManager entities() {
        return em;
    }

    /** Runs a command in a transaction, which a refusal rolls back. */
    <T> T inTransaction(Supplier<T> command) {
        em.getTransaction().begin();
        try {
            T result = command.get();
            em.getTransaction().commit();
            return result;
        } finally {
            if (em.getTransaction().isActive()) {
                em.getTransaction().rollback();
            }
            em.clear();
        }
    }

    void inTransaction(Runnable command) {
        inTransaction(() -> {
            command.run();
            return null;
        });
    }

    /** Reads or changes rows past the services. */
    <T> T inDatabase(Function<EntityManager, T> work) {
        return inTransaction(() -> work.apply(em));
    }

    /** The rows of the record that a company may read about an object. */
    List<Object[]> audit(String companyId, String objectId) {
        return em.createQuery(
                        "select a.action, a.userName, a.actingCompanyId, a.bureauId from AuditEntry a"
                                + " where a.companyId = :company and a.objectId = :object order by a.id",
                        Object[].class)
                .setParameter("company", companyId)
                .setParameter("object", objectId)
                .getResultList();
    }

    /** A service with everything that it needs. */
    <T> T get(Class<T> type) {
        Object present = beans.get(type);
        if (present == null && type.isInterface()) {
            return type.cast(implementations(type).findFirst().orElseThrow());
        }
        if (present == null) {
            present = make(type);
            beans.put(type, present);
            inject(present, type);
        }
        return type.cast(present);
    }

    private static Object make(Class<?> type) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (ReflectiveOperationException notABean) {
            throw new IllegalStateException(notABean);
        }
    }

    private void inject(Object bean, Class<?> type) {
        for (Field field : type.getDeclaredFields()) {
            boolean persistence = field.isAnnotationPresent(PersistenceContext.class);
            if (persistence || field.isAnnotationPresent(Inject.class)) {
                try {
                    field.setAccessible(true);
                    field.set(bean, persistence ? em : injected(field));
                } catch (IllegalAccessException closed) {
                    throw new IllegalStateException(closed);
                }
            }
        }
    }

    private Object injected(Field field) {
        Class<?> type = field.getType();
        if (type == Instance.class) {
            return all((Class<?>) ((ParameterizedType) field.getGenericType()).getActualTypeArguments()[0]);
        }
        return type == Event.class ? new Told() : get(type);
    }

    /** Everything of a kind, for who asks for its stream. */
    private Object all(Class<?> kind) {
        return Proxy.newProxyInstance(
                Server.class.getClassLoader(), new Class<?>[] {Instance.class}, (proxy, method, arguments) -> {
                    if (!method.getName().equals("stream")) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    return implementations(kind);
                });
    }

    private Stream<?> implementations(Class<?> kind) {
        return ProductClasses.all().stream()
                .filter(type -> type.isAssignableTo(kind) && !type.isInterface())
                .map(type -> get(type.reflect()));
    }

    private void tell(Object event) {
        OBSERVERS.stream()
                .filter(method -> method.getParameterTypes()[0].isInstance(event))
                .forEach(method -> call(method, get(method.getDeclaringClass()), event));
    }

    private static void call(Method method, Object observer, Object event) {
        try {
            method.setAccessible(true);
            method.invoke(observer, event);
        } catch (InvocationTargetException refused) {
            if (refused.getCause() instanceof RuntimeException refusal) {
                throw refusal;
            }
            throw new IllegalStateException(refused);
        } catch (IllegalAccessException closed) {
            throw new IllegalStateException(closed);
        }
    }

    private final class Told implements Event<Object> {
        @Override
        public void fire(Object event) {
            tell(event);
        }

        @Override
        public <U> CompletionStage<U> fireAsync(U event) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U> CompletionStage<U> fireAsync(U event, NotificationOptions options) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Event<Object> select(Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U> Event<U> select(Class<U> subtype, Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U> Event<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }
    }
}
