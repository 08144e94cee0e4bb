package vn.congdoan.reporting.rebuild;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.congdoan.reporting.database.Database;
import vn.congdoan.reporting.database.ProjectionVersion;
import vn.congdoan.reporting.database.Projections;

/**
 * The rebuilds asked for, and who runs them. They stand in a schema of their own, for the projection's is renamed. Time is
 * the database's, so that instances need no common clock.
 */
@Singleton
class Rebuilds {

    private static final String CREATE = """
            select pg_advisory_xact_lock(hashtextextended('%1$s', 0));
            create schema if not exists %1$s;
            create table if not exists rebuild (
                id                uuid        primary key default uuidv7(),
                source            text        not null,
                cause             text        not null,
                version           integer     not null, -- of the program that can run it
                requested_by      text,
                idempotency_key   text,
                requested_at      timestamptz not null default now(),
                state             text        not null default 'RUNNING',
                phase             text        not null default 'WAITING',
                runner            uuid,                 -- whoever may change the next projection
                renewed_at        timestamptz,
                started_at        timestamptz,
                finished_at       timestamptz,
                percent           float8      not null default 0,
                events            bigint      not null default 0,
                runner_events     bigint      not null default 0,
                events_per_second bigint      not null default 0,
                seconds_left      bigint,
                streams_compared  integer,
                streams_left      integer,
                rows_compared     bigint,
                rows_differing    bigint,
                streams_differing text[],
                streams_overruled text[],
                error             text
            );
            create unique index if not exists rebuild_running on rebuild ((true)) where state = 'RUNNING';
            create unique index if not exists rebuild_requested on rebuild (requested_by, idempotency_key)
            """;

    private static final String REQUEST = """
            insert into rebuild (source, cause, version, requested_by, idempotency_key) values (?, ?, ?, ?, ?)
            on conflict do nothing
            returning id, source
            """;

    private static final String REQUESTED =
            "select id, source from rebuild where requested_by = ? and idempotency_key = ?";

    private static final String TAKE = """
            update rebuild
            set runner = ?, renewed_at = clock_timestamp(), started_at = coalesce(started_at, clock_timestamp()),
                events = events + runner_events, runner_events = 0
            where state = 'RUNNING' and version = ?
              and (runner is null or renewed_at < clock_timestamp() - ? * interval '1 millisecond')
            returning id, source, cause, runner
            """;

    private static final String TELL = """
            update rebuild
            set renewed_at = clock_timestamp(), phase = ?, percent = ?, runner_events = ?, events_per_second = ?,
                seconds_left = ?, error = ?, streams_compared = ?, streams_left = ?, rows_compared = ?,
                rows_differing = ?, streams_differing = ?
            where id = ? and runner = ? and state = 'RUNNING'
            """;

    private static final String HOLD =
            "select from %s.rebuild where id = ? and runner = ? and state = 'RUNNING' for share";

    private static final String RELEASE =
            "update rebuild set runner = null where id = ? and runner = ? and state = 'RUNNING'";

    private static final String FAIL = """
            update rebuild
            set state = 'FAILED', error = ?, finished_at = clock_timestamp(), seconds_left = null
            where id = ? and runner = ? and state = 'RUNNING'
            """;

    private static final String SWAPPED = """
            update %s.rebuild
            set state = 'SWAPPED', phase = 'DONE', percent = 100, seconds_left = null, error = null,
                streams_overruled = ?, finished_at = clock_timestamp()
            where id = ? and runner = ? and state = 'RUNNING'
            """;

    private static final String COLUMNS = """
            select id, source, cause, requested_by, state, phase, percent, events + runner_events as events,
                   events_per_second, seconds_left, requested_at, started_at, finished_at, streams_compared,
                   streams_left, rows_compared, rows_differing, streams_differing, streams_overruled, error
            from rebuild
            """;

    /** Identifiers are UUIDv7 of the database: later ones are greater. */
    private static final String LATEST =
            "where id < coalesce(?::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff') order by id desc limit ?";

    private final Projections projections;
    private final Database control;
    private volatile boolean created;

    Rebuilds(Projections projections) {
        this.projections = projections;
        this.control = projections.control();
    }

    /** Makes their table when it is missing; several instances may do so at once. */
    void createTable() throws SQLException {
        control.run(this::createTable);
        created = true;
    }

    private void createTable(Connection connection) throws SQLException {
        Database.execute(connection, CREATE.formatted(projections.controlSchema()));
    }

    /** A caller may come before the table was made. */
    private <T> T call(Database.Work<T> work) {
        return control.call(connection -> {
            if (!created) {
                createTable(connection);
            }
            return work.with(connection);
        });
    }

    /**
     * A rebuild that was asked for.
     *
     * @param before whether it had been asked for before, with the same key
     */
    record Requested(UUID id, RebuildSource source, boolean before) {}

    /** Asks for a rebuild by this program; empty when one runs. */
    Optional<Requested> request(RebuildSource source, RebuildCause cause) {
        return call(connection -> insert(connection, source, cause, null, null));
    }

    /**
     * Asks for a rebuild on behalf of a caller; empty when one runs.
     *
     * @param key of the caller's choice: the one asked for with it before, whatever has become of it, is given again
     */
    Optional<Requested> request(RebuildSource source, String caller, @Nullable String key) {
        return call(connection -> {
            Optional<Requested> before = find(connection, caller, key);
            return before.isPresent() ? before : insert(connection, source, RebuildCause.OPERATOR, caller, key);
        });
    }

    private static Optional<Requested> find(Connection connection, String caller, @Nullable String key)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(REQUESTED)) {
            statement.setString(1, caller);
            statement.setString(2, key);
            return requested(statement, true);
        }
    }

    private static Optional<Requested> insert(
            Connection connection,
            RebuildSource source,
            RebuildCause cause,
            @Nullable String caller,
            @Nullable String key)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(REQUEST)) {
            statement.setString(1, source.name());
            statement.setString(2, cause.name());
            statement.setInt(3, ProjectionVersion.CURRENT);
            statement.setString(4, caller);
            statement.setString(5, key);
            return requested(statement, false);
        }
    }

    private static Optional<Requested> requested(PreparedStatement statement, boolean before) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            return row.next()
                    ? Optional.of(new Requested(
                            row.getObject("id", UUID.class), RebuildSource.valueOf(row.getString("source")), before))
                    : Optional.empty();
        }
    }

    /** Takes up a rebuild that nobody runs, or whose runner gave no sign of life for the lease. */
    Optional<Assignment> take(Duration lease) throws SQLException {
        return control.transaction(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(TAKE)) {
                statement.setObject(1, UUID.randomUUID());
                statement.setInt(2, ProjectionVersion.CURRENT);
                statement.setLong(3, lease.toMillis());
                try (ResultSet row = statement.executeQuery()) {
                    return row.next()
                            ? Optional.of(new Assignment(
                                    row.getObject("id", UUID.class),
                                    RebuildSource.valueOf(row.getString("source")),
                                    RebuildCause.valueOf(row.getString("cause")),
                                    row.getObject("runner", UUID.class)))
                            : Optional.empty();
                }
            }
        });
    }

    /**
     * Gives a sign of life, and tells how far it has come.
     *
     * @return whether it is still the runner's
     */
    boolean tell(Assignment assignment, Progress progress) throws SQLException {
        return control.transaction(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(TELL)) {
                Comparison compared = progress.compared();
                statement.setString(1, progress.phase().name());
                statement.setDouble(2, progress.percent());
                statement.setLong(3, progress.events());
                statement.setLong(4, progress.eventsPerSecond());
                statement.setObject(5, progress.secondsLeft());
                statement.setString(6, progress.waitingFor());
                statement.setObject(7, compared == null ? null : compared.streams());
                statement.setObject(8, compared == null ? null : compared.notCompared());
                statement.setObject(9, compared == null ? null : compared.rows());
                statement.setObject(10, compared == null ? null : compared.differing());
                statement.setArray(
                        11,
                        compared == null
                                ? null
                                : connection.createArrayOf(
                                        "text", compared.differingStreams().toArray()));
                statement.setObject(12, assignment.id());
                statement.setObject(13, assignment.runner());
                return statement.executeUpdate() == 1;
            }
        });
    }

    /**
     * Keeps others from taking the rebuild up until the caller's transaction ends.
     *
     * @throws LostAssignmentException when it isn't the runner's any more
     */
    void hold(Connection connection, Assignment assignment) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(HOLD.formatted(projections.controlSchema()))) {
            statement.setObject(1, assignment.id());
            statement.setObject(2, assignment.runner());
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    throw new LostAssignmentException(assignment);
                }
            }
        }
    }

    /** Lets another instance take it up at once. */
    void release(Assignment assignment) throws SQLException {
        control.transaction(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(RELEASE)) {
                statement.setObject(1, assignment.id());
                statement.setObject(2, assignment.runner());
                return statement.executeUpdate();
            }
        });
    }

    void fail(Assignment assignment, String error) throws SQLException {
        control.transaction(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(FAIL)) {
                statement.setString(1, error);
                statement.setObject(2, assignment.id());
                statement.setObject(3, assignment.runner());
                return statement.executeUpdate();
            }
        });
    }

    /**
     * Ends the rebuild, in the transaction of the swap.
     *
     * @throws LostAssignmentException when it isn't the runner's any more
     */
    void swapped(Connection connection, Assignment assignment, List<String> overruled) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(SWAPPED.formatted(projections.controlSchema()))) {
            statement.setArray(1, connection.createArrayOf("text", overruled.toArray()));
            statement.setObject(2, assignment.id());
            statement.setObject(3, assignment.runner());
            if (statement.executeUpdate() != 1) {
                throw new LostAssignmentException(assignment);
            }
        }
    }

    /**
     * At most that many of them, the latest first.
     *
     * @param before only those asked for before this one; null for all
     */
    List<RebuildView> latest(@Nullable UUID before, int limit) {
        return call(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(COLUMNS + LATEST)) {
                statement.setObject(1, before);
                statement.setInt(2, limit);
                return RebuildRows.read(statement);
            }
        });
    }

    Optional<RebuildView> find(UUID id) {
        return call(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(COLUMNS + "where id = ?")) {
                statement.setObject(1, id);
                return RebuildRows.read(statement).stream().findFirst();
            }
        });
    }
}
