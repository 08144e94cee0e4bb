package vn.congdoan.reporting;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** Counts the statements that are made on the connections of a data source. */
public final class CountedStatements {

    private final AtomicInteger statements = new AtomicInteger();
    private final DataSource counted;

    public CountedStatements(DataSource dataSource) {
        counted = proxy(DataSource.class, dataSource);
    }

    public DataSource dataSource() {
        return counted;
    }

    public int statements() {
        return statements.get();
    }

    private <T> T proxy(Class<T> type, T target) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> call(target, method, arguments)));
    }

    private Object call(Object target, Method method, Object[] arguments) throws Throwable {
        if (method.getName().endsWith("Statement")) {
            statements.incrementAndGet();
        }
        try {
            Object result = method.invoke(target, arguments);
            return result instanceof Connection connection ? proxy(Connection.class, connection) : result;
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
