package vn.congdoan.membership.imports;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.problem.ProblemMessages;
import vn.congdoan.membership.journal.JournalPosition;
import vn.congdoan.membership.table.TableFormat;
import vn.congdoan.membership.table.TextEncoding;

/** The imports on record, and who works on which. Leases go by the database's clock, which is one for all instances. */
@ApplicationScoped
class ImportJobs {

    private final AgroalDataSource database;

    ImportJobs(AgroalDataSource database) {
        this.database = database;
    }

    /** What a statement does with the connection of the present transaction. */
    private interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    private <T> T perform(String what, Work<T> work) {
        try (var connection = database.getConnection()) {
            return work.with(connection);
        } catch (SQLException e) {
            throw new PersistenceException(what, e);
        }
    }

    @Transactional(TxType.MANDATORY)
    void submit(ImportJob job, long size) {
        var sql = """
                insert into import_job (id, kind, mode, dry_run, format, digest, size, encoding, rows_expected,
                                        submitted_by, roles, organization, union_id, submitted_at, status)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, now(), 'QUEUED')
                """;
        perform("recording an import", connection -> {
            try (var insert = connection.prepareStatement(sql)) {
                insert.setObject(1, job.id());
                insert.setString(2, job.kind().name());
                insert.setString(3, job.mode().name());
                insert.setBoolean(4, job.dryRun());
                insert.setString(5, job.format().name());
                insert.setBytes(6, job.digest());
                insert.setLong(7, size);
                insert.setString(8, job.encoding().name());
                insert.setObject(9, job.rowsExpected());
                var submitter = job.submitter();
                insert.setString(10, submitter.subject());
                insert.setArray(
                        11, connection.createArrayOf("text", submitter.roles().toArray()));
                insert.setString(12, submitter.organization());
                insert.setObject(13, submitter.union());
                return insert.executeUpdate();
            }
        });
    }

    /** The same file, sent by the same caller for the same purpose, that is still worked on. */
    @Transactional(TxType.MANDATORY)
    Optional<UUID> unfinished(ImportJob same) {
        var sql = """
                select id
                from import_job
                where digest = ? and kind = ? and mode = ? and dry_run = ? and submitted_by = ? and finished_at is null
                order by id
                limit 1
                """;
        return perform("looking for the same import", connection -> {
            try (var select = connection.prepareStatement(sql)) {
                select.setBytes(1, same.digest());
                select.setString(2, same.kind().name());
                select.setString(3, same.mode().name());
                select.setBoolean(4, same.dryRun());
                select.setString(5, same.submitter().subject());
                try (var found = select.executeQuery()) {
                    return found.next() ? Optional.of(found.getObject(1, UUID.class)) : Optional.empty();
                }
            }
        });
    }

    /** Takes one that nobody works on, if there is one, the oldest first. */
    @Transactional(TxType.REQUIRES_NEW)
    Optional<ImportJob> claim(UUID runner, Duration lease) {
        var sql = """
                update import_job
                set runner = ?, runner_until = now() + ? * interval '1 millisecond', status = 'RUNNING',
                    started_at = coalesce(started_at, now())
                where id = (
                    select id
                    from import_job
                    where finished_at is null and (runner is null or runner_until < now())
                    order by submitted_at, id
                    limit 1
                    for update skip locked
                )
                returning id, kind, mode, dry_run, format, encoding, digest, submitted_by, roles, organization,
                          union_id, rows_expected, rows_read, refused
                """;
        return perform("taking an import", connection -> {
            try (var update = connection.prepareStatement(sql)) {
                update.setObject(1, runner);
                update.setLong(2, lease.toMillis());
                try (var found = update.executeQuery()) {
                    return found.next() ? Optional.of(job(found)) : Optional.empty();
                }
            }
        });
    }

    private static ImportJob job(ResultSet found) throws SQLException {
        return new ImportJob(
                found.getObject("id", UUID.class),
                ImportKind.valueOf(found.getString("kind")),
                ImportMode.valueOf(found.getString("mode")),
                found.getBoolean("dry_run"),
                TableFormat.valueOf(found.getString("format")),
                TextEncoding.valueOf(found.getString("encoding")),
                found.getBytes("digest"),
                new Submitter(
                        found.getString("submitted_by"),
                        Set.of((String[]) found.getArray("roles").getArray()),
                        found.getString("organization"),
                        found.getObject("union_id", UUID.class)),
                found.getObject("rows_expected", Long.class),
                found.getLong("rows_read"),
                found.getLong("refused"));
    }

    /**
     * Says that the runner lives.
     *
     * @return whether it may go on: false where another has taken over
     */
    @Transactional(TxType.REQUIRES_NEW)
    boolean renew(UUID id, UUID runner, Duration lease) {
        var sql = """
                update import_job
                set runner_until = now() + ? * interval '1 millisecond'
                where id = ? and runner = ? and finished_at is null
                """;
        return perform("renewing a lease", connection -> {
            try (var update = connection.prepareStatement(sql)) {
                update.setLong(1, lease.toMillis());
                update.setObject(2, id);
                update.setObject(3, runner);
                return update.executeUpdate() == 1;
            }
        });
    }

    /** Lets others have it. */
    @Transactional(TxType.REQUIRES_NEW)
    void release(UUID id, UUID runner) {
        perform("releasing an import", connection -> {
            try (var update = connection.prepareStatement(
                    "update import_job set runner = null, runner_until = null where id = ? and runner = ?")) {
                update.setObject(1, id);
                update.setObject(2, runner);
                return update.executeUpdate();
            }
        });
    }

    /**
     * Counts rows as worked through, in the transaction that recorded them.
     *
     * @param rowsRead up to which row
     * @throws FencedException where another runner has taken over, so that nothing of this may be recorded
     */
    @Transactional(TxType.MANDATORY)
    Progress advance(UUID id, UUID runner, long rowsRead, Counts counts) {
        var sql = """
                update import_job
                set rows_read = ?, accepted = accepted + ?, unchanged = unchanged + ?, refused = refused + ?
                where id = ? and runner = ? and finished_at is null
                returning not cancel_requested, refused
                """;
        return perform("counting rows of an import", connection -> {
            try (var update = connection.prepareStatement(sql)) {
                update.setLong(1, rowsRead);
                update.setLong(2, counts.accepted());
                update.setLong(3, counts.unchanged());
                update.setLong(4, counts.refused());
                update.setObject(5, id);
                update.setObject(6, runner);
                try (var found = update.executeQuery()) {
                    if (!found.next()) {
                        throw new FencedException();
                    }
                    return new Progress(found.getBoolean(1), found.getLong(2));
                }
            }
        });
    }

    /** Rows by what became of them. */
    record Counts(long accepted, long unchanged, long refused) {}

    /**
     * How far an import is.
     *
     * @param wanted false where it was called off
     * @param refused rows up to now
     */
    record Progress(boolean wanted, long refused) {}

    /** Another runner has taken over. */
    static final class FencedException extends RuntimeException {

        FencedException() {
            super("another runner works on this import", null, false, false);
        }
    }

    /** Puts on record how far the journal has come by it. */
    @Transactional(TxType.MANDATORY)
    void reach(UUID id, List<JournalPosition> positions) {
        var sql = """
                insert into import_position (import_id, organization, position)
                select ?, organization, position from unnest(?::text[], ?::bigint[]) as reached (organization, position)
                on conflict (import_id, organization) do update set position = excluded.position
                """;
        perform("recording the positions of an import", connection -> {
            try (var upsert = connection.prepareStatement(sql)) {
                upsert.setObject(1, id);
                upsert.setArray(
                        2,
                        connection.createArrayOf(
                                "text",
                                positions.stream()
                                        .map(JournalPosition::organization)
                                        .toArray()));
                upsert.setArray(
                        3,
                        connection.createArrayOf(
                                "bigint",
                                positions.stream()
                                        .map(JournalPosition::position)
                                        .toArray()));
                return upsert.executeUpdate();
            }
        });
    }

    /**
     * Ends it.
     *
     * @param counts of all its rows; null to leave them as they were counted
     * @param failure why the file was not read to its end, where it was not
     */
    @Transactional(TxType.MANDATORY)
    void finish(UUID id, UUID runner, ImportStatus status, @Nullable Counts counts, @Nullable Failed failure) {
        var sql = """
                update import_job
                set status = ?, finished_at = now(), runner = null, runner_until = null,
                    accepted = coalesce(?, accepted), unchanged = coalesce(?, unchanged), refused = coalesce(?, refused),
                    failure_code = ?, failure_vi = ?, failure_en = ?, failure_line = ?
                where id = ? and runner = ? and finished_at is null
                """;
        perform("ending an import", connection -> {
            try (var update = connection.prepareStatement(sql);
                    var subjects = connection.prepareStatement("delete from import_subject where import_id = ?");
                    var file = connection.prepareStatement("delete from import_file where import_id = ?")) {
                update.setString(1, status.name());
                update.setObject(2, counts == null ? null : counts.accepted());
                update.setObject(3, counts == null ? null : counts.unchanged());
                update.setObject(4, counts == null ? null : counts.refused());
                update.setString(5, failure == null ? null : failure.code());
                update.setString(6, failure == null ? null : failure.in(ProblemMessages.VIETNAMESE));
                update.setString(7, failure == null ? null : failure.in(Locale.ENGLISH));
                update.setObject(8, failure == null || failure.line() == 0 ? null : failure.line());
                update.setObject(9, id);
                update.setObject(10, runner);
                if (update.executeUpdate() == 0) {
                    throw new FencedException();
                }
                // Neither is needed any more, and there are persons in the file.
                subjects.setObject(1, id);
                subjects.executeUpdate();
                file.setObject(1, id);
                return file.executeUpdate();
            }
        });
    }

    /**
     * What ended a file before its end.
     *
     * @param line 0 where it is the file as a whole
     */
    record Failed(String code, List<Object> arguments, long line) {

        String in(Locale language) {
            return ProblemMessages.in(language).error(code, arguments.toArray());
        }
    }

    /** Asks for an import to be ended; whoever works on it does so after the present rows. */
    @Transactional(TxType.MANDATORY)
    void requestCancel(UUID id) {
        perform("calling an import off", connection -> {
            try (var update = connection.prepareStatement(
                    "update import_job set cancel_requested = true where id = ? and finished_at is null")) {
                update.setObject(1, id);
                return update.executeUpdate();
            }
        });
    }

    /**
     * Takes refused rows off the record that were there long enough, those of one import at a time.
     *
     * @return whether there were any
     */
    @Transactional(TxType.REQUIRES_NEW)
    boolean forgetOne(Duration keep) {
        var sql = """
                with old as (
                    update import_job
                    set forgotten_at = now()
                    where id = (
                        select id
                        from import_job
                        where forgotten_at is null and finished_at < now() - ? * interval '1 millisecond'
                        order by finished_at
                        limit 1
                        for update skip locked
                    )
                    returning id
                ), gone as (
                    delete from import_refusal where import_id in (select id from old)
                )
                select id from old
                """;
        return perform("forgetting refused rows", connection -> {
            try (var update = connection.prepareStatement(sql)) {
                update.setLong(1, keep.toMillis());
                try (var found = update.executeQuery()) {
                    return found.next();
                }
            }
        });
    }
}
