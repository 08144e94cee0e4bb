package vn.congdoan.reporting.database;

import jakarta.enterprise.context.ApplicationScoped;
import org.flywaydb.core.Flyway;

/** The tables of the projection. */
@ApplicationScoped
public class Schema {

    private final Flyway flyway;
    private volatile boolean migrated;

    Schema(Flyway flyway) {
        this.flyway = flyway;
    }

    /** Brings the tables up to date; several instances may do so at once. */
    public void migrate() {
        flyway.migrate();
        migrated = true;
    }

    /** Whether this instance has brought the tables up to date, or found them so. */
    public boolean isMigrated() {
        return migrated;
    }
}
