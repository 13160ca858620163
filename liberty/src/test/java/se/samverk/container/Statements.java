package se.samverk.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import se.samverk.company.Companies;

/**
 * The SQL statements that the application sends. The server hides the classes of its persistence
 * provider from applications, so its log is listened to by reflection.
 */
@Dependent
class Statements {

    private static final String SQL = "sql";

    @Inject
    World world;

    @Inject
    BeanManager beans;

    @Inject
    Companies companies;

    /** The statements that a call sends from this thread. */
    List<String> of(Runnable call) {
        List<String> statements = new ArrayList<>();
        try {
            Object session = session();
            Method set = publicMethod(session, "setSessionLog");
            Object log = publicMethod(session, "getSessionLog").invoke(session);
            set.invoke(session, listening(set.getParameterTypes()[0], log, statements));
            try {
                call.run();
            } finally {
                set.invoke(session, log);
            }
        } catch (ReflectiveOperationException otherProvider) {
            throw new IllegalStateException(otherProvider);
        }
        assertThat(statements).isNotEmpty();
        return statements;
    }

    private static Object listening(Class<?> type, Object log, List<String> statements) {
        Thread listened = Thread.currentThread();
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
            boolean about = arguments != null && arguments.length > 0;
            if ("shouldLog".equals(method.getName()) && about && SQL.equals(arguments[arguments.length - 1])) {
                return true;
            }
            if ("log".equals(method.getName()) && about && arguments.length == 1) {
                Object entry = arguments[0];
                if (SQL.equals(publicMethod(entry, "getNameSpace").invoke(entry))) {
                    if (Thread.currentThread() == listened) {
                        statements.add(
                                (String) publicMethod(entry, "getMessage").invoke(entry));
                    }
                    return null;
                }
            }
            try {
                return method.invoke(log, arguments);
            } catch (InvocationTargetException failed) {
                throw failed.getCause();
            }
        });
    }

    /** The provider's session that all entity managers of the application share. */
    private Object session() throws ReflectiveOperationException {
        Field field = Companies.class.getDeclaredField("em");
        field.setAccessible(true);
        // What is injected is a proxy; the bean behind it holds the entity manager.
        companies.find(List.of());
        Bean<?> bean = beans.resolve(beans.getBeans(Companies.class));
        Object behind = beans.getContext(ApplicationScoped.class).get(bean);
        EntityManager em = (EntityManager) field.get(behind);
        return world.inTransaction(() -> {
            Object delegate = em.getDelegate();
            return publicMethod(delegate, "getServerSession").invoke(delegate);
        });
    }

    private static Method publicMethod(Object target, String name) throws NoSuchMethodException {
        for (Method method : target.getClass().getMethods()) {
            boolean setter = name.startsWith("set");
            if (method.getName().equals(name) && method.getParameterCount() == (setter ? 1 : 0)) {
                return method;
            }
        }
        throw new NoSuchMethodException(target.getClass() + "." + name);
    }
}
