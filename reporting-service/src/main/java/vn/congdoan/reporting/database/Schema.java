package vn.congdoan.reporting.database;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** The tables of the projection. */
@ApplicationScoped
public class Schema {

    private final Flyway flyway;
    private volatile boolean migrated;

    public Schema(Flyway flyway) {
        this.flyway = flyway;
    }

    /** Brings the tables up to date; several instances may do so at once. */
    public void migrate() {
        flyway.migrate();
        migrated = true;
    }

    /**
     * Makes the same tables in another schema, which is created.
     *
     * @throws SQLException when the database fails; what was made by then may stay
     */
    public void migrate(String schema) throws SQLException {
        try {
            Flyway.configure(Thread.currentThread().getContextClassLoader())
                    .configuration(flyway.getConfiguration())
                    .schemas(schema)
                    .defaultSchema(schema)
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
                if (cause instanceof SQLException failure) {
                    throw failure;
                }
            }
            throw e;
        }
    }

    /** Whether this instance has brought the tables up to date, or found them so. */
    public boolean isMigrated() {
        return migrated;
    }
}
