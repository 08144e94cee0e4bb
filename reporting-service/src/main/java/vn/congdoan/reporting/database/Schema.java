package vn.congdoan.reporting.database;

import jakarta.enterprise.context.ApplicationScoped;
import org.flywaydb.core.Flyway;

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

    /** Makes the same tables in another schema, which is created. */
    public void migrate(String schema) {
        Flyway.configure(Thread.currentThread().getContextClassLoader())
                .configuration(flyway.getConfiguration())
                .schemas(schema)
                .defaultSchema(schema)
                .load()
                .migrate();
    }

    /** Whether this instance has brought the tables up to date, or found them so. */
    public boolean isMigrated() {
        return migrated;
    }
}
