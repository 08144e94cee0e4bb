package vn.congdoan.reporting;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import vn.congdoan.local.servers.PostgresServer;
import vn.congdoan.local.servers.TestServers;
import vn.congdoan.reporting.database.Database;
import vn.congdoan.reporting.database.Projections;
import vn.congdoan.reporting.database.Schema;

/** An empty projection in a schema of its own. */
public final class ProjectionSchema {

    private static final String DATABASE = "reporting_plain";
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final String jdbcUrl;
    private final String name;

    private ProjectionSchema(String jdbcUrl, String name) {
        this.jdbcUrl = jdbcUrl;
        this.name = name;
    }

    /** On the server of all tests. */
    public static ProjectionSchema create() {
        return on(TestServers.postgres());
    }

    public static ProjectionSchema on(PostgresServer server) {
        server.createDatabase(DATABASE);
        String name = "projection_" + COUNT.incrementAndGet();
        ProjectionSchema schema = new ProjectionSchema(server.jdbcUrl(DATABASE), name);
        schema.schema().migrate();
        return schema;
    }

    public String name() {
        return name;
    }

    /** Its migrations. */
    public Schema schema() {
        return new Schema(Flyway.configure()
                .dataSource(dataSource("migration"))
                .schemas(name)
                .load());
    }

    /** It, and those that are built beside it, over connections of that application name. */
    public Projections projections(String applicationName) {
        return new Projections(new Database(dataSource(applicationName)), name);
    }

    /** A database whose server isn't there. */
    public static DataSource unreachable() {
        return new ProjectionSchema("jdbc:postgresql://localhost:1/nowhere", "nowhere").dataSource("nobody");
    }

    /** Connections to it that PostgreSQL knows by the given application name. */
    public DataSource dataSource(String applicationName) {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(jdbcUrl);
        dataSource.setUser(DATABASE);
        dataSource.setPassword(DATABASE);
        dataSource.setCurrentSchema(name);
        dataSource.setApplicationName(applicationName);
        return dataSource;
    }

    public void execute(String sql) {
        try (Connection connection = dataSource("test").getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The rows that the query gives, a text each, its columns apart by a space. */
    public List<String> rows(String sql) {
        try (Connection connection = dataSource("test").getConnection();
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
