package vn.congdoan.reporting.rebuild;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import vn.congdoan.reporting.database.Database;
import vn.congdoan.reporting.database.Projections;

/**
 * Puts the next projection in the live one's place, in one transaction. The live intake is held up by the swap lock from
 * its last commit on, so that what the next projection must have reached stands still; readers wait only while the
 * schemas are renamed.
 */
final class Swap {

    private static final String LOCK_WAIT_EXCEEDED = "55P03";

    private static final String BEHIND = """
            select l.organization
            from %1$s.stream l left join %2$s.stream n using (organization)
            where coalesce(n.position, 0) < l.position
            """;

    private static final String OVERRULED = """
            select l.organization
            from %1$s.stream l left join %2$s.stream n using (organization)
            where coalesce(n.position, 0) < l.position or (n.position = l.position and n.hash <> l.hash)
            order by l.organization
            """;

    /** Lets the next projection catch up while the live one is held up. */
    @FunctionalInterface
    interface CatchUp {

        /**
         * Folds on for a moment.
         *
         * @param behind streams that are counted further in the live projection
         * @return those of them that never will be, for the journal ends where they stand
         */
        Set<String> with(Set<String> behind) throws SQLException;
    }

    /**
     * What came of an attempt.
     *
     * @param behind the streams for which it was put off; none when it was put off for those who write or read
     */
    record Result(boolean done, Set<String> behind) {}

    private final Projections projections;
    private final Rebuilds rebuilds;
    private final RebuildConfig config;

    Swap(Projections projections, Rebuilds rebuilds, RebuildConfig config) {
        this.projections = projections;
        this.rebuilds = rebuilds;
        this.config = config;
    }

    /** Tries it once; when it is put off, the live projection goes on as if nothing had been. */
    Result attempt(Assignment assignment, CatchUp catchUp) throws SQLException {
        dropPrevious();
        try {
            return projections.all().transaction(connection -> {
                Database.execute(
                        connection,
                        "set local lock_timeout = " + config.lockWait().toMillis());
                Database.execute(connection, "select pg_advisory_xact_lock(" + projections.swapLock() + ")");
                Set<String> behind = catchUp(connection, catchUp);
                if (behind.isEmpty()) {
                    List<String> overruled = organizations(connection, OVERRULED);
                    rename(connection);
                    rebuilds.swapped(connection, assignment, overruled);
                }
                return new Result(behind.isEmpty(), behind);
            });
        } catch (SQLException e) {
            if (LOCK_WAIT_EXCEEDED.equals(e.getSQLState())) {
                return new Result(false, Set.of());
            }
            throw e;
        }
    }

    private Set<String> catchUp(Connection connection, CatchUp catchUp) throws SQLException {
        long deadline = System.nanoTime() + config.catchUp().toNanos();
        Set<String> behind = new TreeSet<>(organizations(connection, BEHIND));
        while (!behind.isEmpty() && System.nanoTime() - deadline < 0) {
            Set<String> never = catchUp.with(behind);
            behind.retainAll(organizations(connection, BEHIND));
            behind.removeAll(never);
        }
        return behind;
    }

    /** Readers hold a share of the lock on {@code stream} to their end, and resolve names once they have it. */
    private void rename(Connection connection) throws SQLException {
        String live = projections.liveSchema();
        Database.execute(connection, "lock table " + live + ".stream in access exclusive mode");
        Database.execute(connection, "alter schema " + live + " rename to " + projections.previousSchema());
        Database.execute(connection, "alter schema " + projections.nextSchema() + " rename to " + live);
    }

    /** Frees what was reported from before the last swap. */
    void dropPrevious() throws SQLException {
        projections.all().run(connection -> {
            Database.execute(connection, "drop schema if exists " + projections.previousSchema() + " cascade");
        });
    }

    private List<String> organizations(Connection connection, String sql) throws SQLException {
        String query = sql.formatted(projections.liveSchema(), projections.nextSchema());
        try (PreparedStatement statement = connection.prepareStatement(query);
                ResultSet rows = statement.executeQuery()) {
            List<String> organizations = new ArrayList<>();
            while (rows.next()) {
                organizations.add(rows.getString("organization"));
            }
            return organizations;
        }
    }
}
