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

    /** What the live projection has counted and the next one hasn't, or otherwise. */
    private static final String SHORT = """
            select l.organization
            from %1$s.stream l left join %2$s.stream n using (organization)
            where coalesce(n.position, 0) < l.position
               or (n.position = l.position and n.hash is distinct from l.hash)
               or (n.status = 'FORKED' and l.status <> 'FORKED')
            order by l.organization
            """;

    /** Lets the next projection catch up while the live one is held up. */
    @FunctionalInterface
    interface CatchUp {

        /**
         * Folds on for a moment.
         *
         * @param shorts streams that are counted further in the live projection, or with other facts
         * @return those of them that are as the journal is, so that the live projection has to follow
         */
        Set<String> with(Set<String> shorts) throws SQLException;
    }

    /**
     * What came of an attempt.
     *
     * @param shorts the streams for which it was put off; none when it was put off for those who write or read
     */
    record Result(boolean done, Set<String> shorts) {}

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
                Set<String> shorts = catchUp(connection, catchUp);
                if (shorts.isEmpty()) {
                    List<String> overruled = shorts(connection);
                    rename(connection);
                    rebuilds.swapped(connection, assignment, overruled);
                }
                return new Result(shorts.isEmpty(), shorts);
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
        Set<String> shorts = new TreeSet<>(shorts(connection));
        while (!shorts.isEmpty() && System.nanoTime() - deadline < 0) {
            Set<String> journaled = catchUp.with(shorts);
            shorts.retainAll(shorts(connection));
            shorts.removeAll(journaled);
        }
        return shorts;
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

    private List<String> shorts(Connection connection) throws SQLException {
        String query = SHORT.formatted(projections.liveSchema(), projections.nextSchema());
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
