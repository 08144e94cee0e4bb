package vn.congdoan.reporting;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** One connection given out again and again, as a pool does, with all that it has prepared. For one user at a time. */
public final class PooledConnection implements AutoCloseable {

    private final Connection connection;
    private final DataSource dataSource;

    public PooledConnection(DataSource source) throws SQLException {
        connection = source.getConnection();
        Connection kept = proxy(Connection.class, connection, "close");
        dataSource = (DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> kept);
    }

    public DataSource dataSource() {
        return dataSource;
    }

    private static <T> T proxy(Class<T> type, T target, String without) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) ->
                        method.getName().equals(without) ? null : call(target, method, arguments)));
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
