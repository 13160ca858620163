package se.samverk.benchmark;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.samverk.shared.Ids;

/** A statement that the product has sent, with what it has set; it can be sent again by plain JDBC. */
final class SentStatement {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private record Setting(Method method, Object[] arguments) {
        Object value() {
            return arguments[1];
        }
    }

    private final String sql;
    private final List<Setting> settings = new ArrayList<>();

    SentStatement(String sql) {
        this.sql = sql;
    }

    void set(Method method, Object... arguments) {
        settings.add(new Setting(method, arguments));
    }

    String sql() {
        return sql;
    }

    /** The texts that it sets, but for ids. */
    String texts() {
        return settings.stream()
                .map(Setting::value)
                .filter(value ->
                        value instanceof String text && !ID.matcher(text).matches())
                .map(Object::toString)
                .collect(Collectors.joining(" "));
    }

    /**
     * Sends it again as the next of a kind: what differs from the one before goes on as it did.
     *
     * @param before the same statement of the command before
     * @param step how many times it goes on
     * @param ids what ids of the first have become
     */
    void sendAgain(Connection connection, SentStatement before, int step, Map<String, String> ids) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < settings.size(); i++) {
                Setting setting = settings.get(i);
                Object[] arguments = setting.arguments().clone();
                arguments[1] = next(before.settings.get(i).value(), setting.value(), step, ids);
                call(setting.method(), statement, arguments);
            }
            if (statement.execute()) {
                readAll(statement.getResultSet());
            }
        }
    }

    private static Object next(Object before, Object value, int step, Map<String, String> ids) {
        if (value == null || value.equals(before)) {
            return value;
        }
        if (value instanceof String text && ID.matcher(text).matches()) {
            return ids.computeIfAbsent(text, id -> Ids.next());
        }
        if (value instanceof Integer number && before instanceof Integer earlier) {
            return number + step * (number - earlier);
        }
        if (value instanceof BigDecimal number && before instanceof BigDecimal earlier) {
            return number.add(number.subtract(earlier).multiply(BigDecimal.valueOf(step)));
        }
        return value;
    }

    private static void call(Method method, PreparedStatement statement, Object... arguments) throws SQLException {
        try {
            method.invoke(statement, arguments);
        } catch (InvocationTargetException failed) {
            throw new SQLException(failed.getCause());
        } catch (IllegalAccessException hidden) {
            throw new IllegalStateException(hidden);
        }
    }

    private static void readAll(ResultSet rows) throws SQLException {
        int columns = rows.getMetaData().getColumnCount();
        while (rows.next()) {
            for (int column = 1; column <= columns; column++) {
                rows.getObject(column);
            }
        }
    }
}
