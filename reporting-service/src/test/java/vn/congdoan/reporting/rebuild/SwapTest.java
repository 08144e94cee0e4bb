package vn.congdoan.reporting.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.congdoan.reporting.PooledConnection;
import vn.congdoan.reporting.ProjectionSchema;
import vn.congdoan.reporting.database.Database;
import vn.congdoan.reporting.database.Projections;

/** The swap itself, between a live projection at position 5 and a next one at 5 or 6. */
class SwapTest {

    private static final String STREAM =
            "insert into %s.stream (organization, position, hash, delivered, status) values ('HN', %d, '%s', %d, 'LIVE')";

    private ProjectionSchema schema;
    private Projections projections;
    private Rebuilds rebuilds;
    private Swap swap;
    private Assignment assignment;

    @BeforeEach
    void buildBoth() throws SQLException {
        schema = ProjectionSchema.create();
        projections = schema.projections("swap");
        rebuilds = new Rebuilds(projections);
        rebuilds.createTable();
        rebuilds.request(RebuildSource.TOPIC, "test", null);
        assignment = rebuilds.take(Duration.ofMinutes(1)).orElseThrow();
        swap = new Swap(projections, rebuilds, RunningRebuilder.config());
        schema.schema().migrate(projections.nextSchema());
        stream(projections.liveSchema(), 5, "a");
    }

    @Test
    void whatHasCaughtUpTakesTheLiveOnesPlace() throws SQLException {
        stream(projections.nextSchema(), 6, "b");

        assertThat(attempt()).isEqualTo(new Swap.Result(true, Set.of()));

        assertThat(position()).isEqualTo(6);
        assertThat(rebuilds.latest(null, 1).get(0).state()).isEqualTo(RebuildState.SWAPPED);
    }

    @Test
    void whatIsBehindDoesNot() throws SQLException {
        stream(projections.nextSchema(), 4, "z");

        assertThat(attempt()).isEqualTo(new Swap.Result(false, Set.of("HN")));

        assertThat(position()).isEqualTo(5);
    }

    @Test
    void whatIsBehindMayCatchUpWhileTheLiveOneIsHeldUp() throws SQLException {
        stream(projections.nextSchema(), 4, "z");

        Swap.Result result = swap.attempt(assignment, shorts -> {
            assertThat(shorts).containsExactly("HN");
            schema.execute(
                    "update " + projections.nextSchema() + ".stream set position = 5, delivered = 5, hash = 'a'");
            return Set.of();
        });

        assertThat(result.done()).isTrue();
        assertThat(position()).isEqualTo(5);
    }

    @Test
    void whatTellsOtherFactsDoesNot() throws SQLException {
        stream(projections.nextSchema(), 5, "b");

        assertThat(attempt()).isEqualTo(new Swap.Result(false, Set.of("HN")));
    }

    @Test
    void aSwapIsPutOffForWhoeverWrites() throws SQLException {
        stream(projections.nextSchema(), 5, "a");

        boolean done = projections.live().transaction(connection -> attempt().done());

        assertThat(done).isFalse();
        assertThat(attempt().done()).isTrue();
    }

    @Test
    void aSwapIsPutOffForWhoeverReadsSoThatItReadsOneProjectionToItsEnd() throws SQLException {
        stream(projections.nextSchema(), 6, "b");

        projections.all().snapshot(connection -> {
            Database.execute(connection, "select count(*) from daily_tally");
            assertThat(attempt().done()).isFalse();
            assertThat(position(connection)).isEqualTo(5);
            return true;
        });

        assertThat(attempt().done()).isTrue();
    }

    @Test
    void aConnectionReadsOnWithAllThatItHasPrepared() throws SQLException {
        stream(projections.nextSchema(), 6, "b");
        try (PooledConnection connection = new PooledConnection(schema.dataSource("reader"))) {
            Database reader = new Database(connection.dataSource());
            for (int read = 0; read < 10; read++) {
                assertThat(reader.<Long>snapshot(SwapTest::position)).isEqualTo(5);
            }
            attempt();
            swap.dropPrevious();
            for (int read = 0; read < 10; read++) {
                assertThat(reader.<Long>snapshot(SwapTest::position)).isEqualTo(6);
            }
        }
    }

    @Test
    void whoeverLostTheRebuildNeitherWritesNorSwaps() throws SQLException {
        stream(projections.nextSchema(), 5, "a");
        Database next = projections.next(connection -> rebuilds.hold(connection, assignment));
        assertThat(next.<Long>transaction(SwapTest::position)).isEqualTo(5);

        rebuilds.release(assignment);

        assertThatThrownBy(() -> next.transaction(SwapTest::position)).isInstanceOf(LostAssignmentException.class);
        assertThatThrownBy(this::attempt).isInstanceOf(LostAssignmentException.class);
        assertThat(schema.rows("select nspname from pg_namespace")).contains(projections.nextSchema());
    }

    private Swap.Result attempt() throws SQLException {
        return swap.attempt(assignment, shorts -> Set.of());
    }

    private void stream(String in, int position, String hash) {
        schema.execute(STREAM.formatted(in, position, hash, position));
    }

    private long position() throws SQLException {
        return projections.live().transaction(SwapTest::position);
    }

    private static long position(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select position from stream");
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong("position");
        }
    }
}
