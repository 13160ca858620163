package se.samverk.stage;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;

/** Keeps connections open and lends them again, as a server does. */
final class Pool {

    private Pool() {}

    static DataSource over(DataSource source) {
        Queue<Connection> idle = new ConcurrentLinkedQueue<>();
        return proxy(
                DataSource.class,
                (proxy, method, arguments) -> method.getName().equals("getConnection")
                        ? lend(source, idle)
                        : call(source, method, arguments));
    }

    private static Connection lend(DataSource source, Queue<Connection> idle) throws SQLException {
        Connection kept = idle.poll();
        Connection connection = kept == null ? source.getConnection() : kept;
        return proxy(Connection.class, (proxy, method, arguments) -> {
            if (method.getName().equals("close")) {
                idle.add(connection);
                return null;
            }
            return call(connection, method, arguments);
        });
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(Pool.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
