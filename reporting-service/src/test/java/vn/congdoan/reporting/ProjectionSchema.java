package vn.congdoan.reporting;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import vn.congdoan.local.servers.PostgresServer;
import vn.congdoan.local.servers.TestServers;

/** An empty projection in a schema of its own, on the PostgreSQL server of the tests. */
public final class ProjectionSchema {

    private static final String DATABASE = "reporting_plain";
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final PGSimpleDataSource dataSource = new PGSimpleDataSource();

    private ProjectionSchema(String jdbcUrl, String name) {
        dataSource.setUrl(jdbcUrl);
        dataSource.setUser(DATABASE);
        dataSource.setPassword(DATABASE);
        dataSource.setCurrentSchema(name);
    }

    public static ProjectionSchema create() {
        PostgresServer server = TestServers.postgres();
        server.createDatabase(DATABASE);
        String name = "projection_" + COUNT.incrementAndGet();
        ProjectionSchema schema = new ProjectionSchema(server.jdbcUrl(DATABASE), name);
        Flyway.configure().dataSource(schema.dataSource).schemas(name).load().migrate();
        return schema;
    }

    public PGSimpleDataSource dataSource() {
        return dataSource;
    }

    /** The rows that the query gives, a text each, its columns apart by a space. */
    public List<String> rows(String sql) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                List<String> columns = new ArrayList<>();
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    columns.add(String.valueOf(rows.getString(column)));
                }
                texts.add(String.join(" ", columns));
            }
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
