package io.caravanserai.profile.plans;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Asks the database for the plan of each statement when it is first run, with the values it is run with. */
final class ExplainingDataSource extends DelegatingDataSource {

    private final Map<String, String> plans = new LinkedHashMap<>();

    ExplainingDataSource(DataSource database) {
        super(database);
    }

    /** Plans by statement text, inserts left out. */
    Map<String, String> plans() {
        return plans;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        return proxy(Connection.class, (self, method, arguments) -> {
            Object answer = call(connection, method, arguments);
            return answer instanceof PreparedStatement statement
                    ? explaining(statement, (String) arguments[0], connection)
                    : answer;
        });
    }

    private PreparedStatement explaining(PreparedStatement statement, String sql, Connection connection) {
        Map<Integer, Value> values = new LinkedHashMap<>();
        return proxy(PreparedStatement.class, (self, method, arguments) -> {
            if (method.getName().startsWith("set") && arguments.length > 1) {
                values.put((Integer) arguments[0], new Value(method, arguments));
            } else if (method.getName().startsWith("execute") && !sql.startsWith("insert") && !plans.containsKey(sql)) {
                plans.put(sql, plan(sql, values, connection));
            }
            return call(statement, method, arguments);
        });
    }

    private record Value(Method setter, Object... arguments) {}

    private static String plan(String sql, Map<Integer, Value> values, Connection connection) throws Throwable {
        try (PreparedStatement explain = connection.prepareStatement("explain " + sql)) {
            for (Value value : values.values()) {
                call(explain, value.setter, value.arguments);
            }
            ResultSet rows = explain.executeQuery();
            List<String> lines = new ArrayList<>();
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
            return String.join("\n", lines);
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static Object call(Object target, Method method, Object... arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
