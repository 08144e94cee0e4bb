package vn.congdoan.reporting.database;

import jakarta.inject.Singleton;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The schemas that projections stand in: the live one, which is reported from, and the next one, which is built beside it
 * and then takes its name. No table is named with its schema, so that the same statements serve each of them.
 */
@Singleton
public class Projections {

    private static final Pattern NAME = Pattern.compile("[a-z_][a-z0-9_]{0,40}");

    private final Database database;
    private final String live;

    /** @param live the name of the live schema; the others' names begin with it */
    public Projections(Database database, @ConfigProperty(name = "quarkus.flyway.default-schema") String live) {
        if (!NAME.matcher(live).matches()) {
            throw new IllegalArgumentException(live + " is no name for the projection's schema");
        }
        this.database = database;
        this.live = live;
    }

    /** The schema that is reported from. */
    public String liveSchema() {
        return live;
    }

    /** The schema that a rebuild fills. */
    public String nextSchema() {
        return live + "_next";
    }

    /** The schema that was reported from before the last swap, until it is dropped. */
    public String previousSchema() {
        return live + "_previous";
    }

    /** The schema of what has to outlive projections. */
    public String controlSchema() {
        return live + "_control";
    }

    /**
     * For whoever writes the live projection. Each transaction first shares the lock that a swap takes alone, before it
     * names a table: so it writes either before the swap, which then counts with it, or after it, into what is live then.
     */
    public Database live() {
        return database.opening(
                connection -> Database.execute(connection, "select pg_advisory_xact_lock_shared(" + swapLock() + ")"));
    }

    /**
     * For whoever writes the next projection.
     *
     * @param guard refuses to begin for who may not write it any more
     */
    public Database next(Database.Step guard) {
        return database.opening(connection -> {
            Database.execute(connection, "set local search_path = " + nextSchema());
            guard.with(connection);
        });
    }

    /** For whoever reads or writes what outlives projections. */
    public Database control() {
        return database.opening(
                connection -> Database.execute(connection, "set local search_path = " + controlSchema()));
    }

    /** For transactions over several schemas, which name them. */
    public Database all() {
        return database;
    }

    /** The key, an SQL expression, of the advisory lock between those who write the live projection and a swap. */
    public String swapLock() {
        return "hashtextextended('" + live + "', 0)";
    }
}
