package se.samverk.benchmark;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.eclipse.persistence.sessions.DatasourceLogin;
import org.eclipse.persistence.sessions.JNDIConnector;
import org.eclipse.persistence.sessions.server.ConnectionPool;
import org.eclipse.persistence.sessions.server.ServerSession;
import se.samverk.stage.Server;

/** Writes down which statements a command sends. */
final class Recorder {

    private final List<JNDIConnector> connectors;
    private final DataSource source;

    Recorder(Server server) {
        ServerSession session = server.inDatabase(em -> em.unwrap(ServerSession.class));
        connectors = session.getConnectionPools().values().stream()
                .map(ConnectionPool::getLogin)
                .map(login -> (JNDIConnector) ((DatasourceLogin) login).getConnector())
                .distinct()
                .toList();
        source = connectors.get(0).getDataSource();
    }

    /** What the product sends its statements to. */
    DataSource source() {
        return source;
    }

    List<SentStatement> record(Runnable command) {
        List<SentStatement> sent = new ArrayList<>();
        DataSource recording = proxy(DataSource.class, source, (call, result) -> listening(call, result, sent));
        connectors.forEach(connector -> connector.setDataSource(recording));
        try {
            command.run();
        } finally {
            connectors.forEach(connector -> connector.setDataSource(source));
        }
        return sent;
    }

    private interface Listener {
        Object heard(Call call, Object result);
    }

    private record Call(Method method, Object[] arguments) {
        boolean is(String name) {
            return method.getName().equals(name);
        }
    }

    private static Object listening(Call call, Object result, List<SentStatement> sent) {
        return call.is("getConnection")
                ? proxy(Connection.class, result, (inner, statement) -> preparing(inner, statement, sent))
                : result;
    }

    private static Object preparing(Call call, Object result, List<SentStatement> sent) {
        if (!call.is("prepareStatement")) {
            return result;
        }
        SentStatement statement = new SentStatement((String) call.arguments()[0]);
        return proxy(PreparedStatement.class, result, (inner, outcome) -> {
            if (inner.method().getName().startsWith("set") && inner.arguments().length > 1) {
                statement.set(inner.method(), inner.arguments());
            } else if (EXECUTING.contains(inner.method().getName())) {
                sent.add(statement);
            }
            return outcome;
        });
    }

    private static final Set<String> EXECUTING = Set.of("execute", "executeQuery", "executeUpdate");

    private static <T> T proxy(Class<T> type, Object target, Listener listener) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            try {
                return listener.heard(new Call(method, arguments), method.invoke(target, arguments));
            } catch (InvocationTargetException failed) {
                throw failed.getCause();
            }
        };
        return type.cast(Proxy.newProxyInstance(Recorder.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
