package vn.congdoan.membership.imports;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Finds what stands in a file twice, and what was recorded from the very same file before. */
@ApplicationScoped
class RepeatedRows {

    private final AgroalDataSource database;

    RepeatedRows(AgroalDataSource database) {
        this.database = database;
    }

    /**
     * The row in which a subject stood first.
     *
     * @param fact what that row said of it
     */
    record First(UUID fact, long row) {}

    /**
     * Notes the subjects of rows of which nothing is recorded, and tells those that stood in an earlier row of the file.
     *
     * @param rows no two of the same subject
     */
    @Transactional(TxType.MANDATORY)
    Map<UUID, First> note(UUID importId, Collection<? extends Prepared<?>> rows) {
        var insert = """
                insert into import_subject (import_id, subject, fact, row_number)
                select ?, subject, fact, row_number
                from unnest(?::uuid[], ?::uuid[], ?::bigint[]) as row (subject, fact, row_number)
                on conflict (import_id, subject) do nothing
                """;
        var select = """
                select first.subject, first.fact, first.row_number
                from unnest(?::uuid[], ?::bigint[]) as row (subject, row_number)
                join import_subject first on first.import_id = ? and first.subject = row.subject
                where first.row_number < row.row_number
                """;
        try (var connection = database.getConnection();
                var noting = connection.prepareStatement(insert);
                var looking = connection.prepareStatement(select)) {
            var subjects = connection.createArrayOf(
                    "uuid", rows.stream().map(Prepared::subject).toArray());
            var numbers = connection.createArrayOf(
                    "bigint", rows.stream().map(row -> row.row().number()).toArray());
            noting.setObject(1, importId);
            noting.setArray(2, subjects);
            noting.setArray(
                    3,
                    connection.createArrayOf(
                            "uuid", rows.stream().map(Prepared::fact).toArray()));
            noting.setArray(4, numbers);
            noting.executeUpdate();
            looking.setArray(1, subjects);
            looking.setArray(2, numbers);
            looking.setObject(3, importId);
            var repeated = new HashMap<UUID, First>();
            try (var found = looking.executeQuery()) {
                while (found.next()) {
                    repeated.put(
                            found.getObject(1, UUID.class),
                            new First(found.getObject(2, UUID.class), found.getLong(3)));
                }
            }
            return repeated;
        } catch (SQLException e) {
            throw new PersistenceException("looking for rows that stand in the file twice", e);
        }
    }

    /** The earlier imports of the same file whose refused rows are still on record: all their others were recorded. */
    @Transactional(TxType.MANDATORY)
    List<UUID> earlier(ImportJob job) {
        var sql = """
                select id
                from import_job
                where digest = ? and kind = ? and not dry_run and id < ? and rows_read > 0 and forgotten_at is null
                  and finished_at is not null and (mode = 'ROW_BY_ROW' or (status = 'COMPLETED' and accepted > 0))
                """;
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            select.setBytes(1, job.digest());
            select.setString(2, job.kind().name());
            select.setObject(3, job.id());
            var earlier = new ArrayList<UUID>();
            try (var found = select.executeQuery()) {
                while (found.next()) {
                    earlier.add(found.getObject(1, UUID.class));
                }
            }
            return earlier;
        } catch (SQLException e) {
            throw new PersistenceException("looking for earlier imports of the same file", e);
        }
    }

    /** Those of the rows, by number, that one of the earlier imports of the same file recorded. */
    @Transactional(TxType.MANDATORY)
    Set<Long> recorded(List<UUID> earlier, Collection<Long> rows) {
        if (earlier.isEmpty() || rows.isEmpty()) {
            return Set.of();
        }
        var sql = """
                select distinct row.number
                from unnest(?::bigint[]) as row (number)
                join import_job job on job.id = any (?) and row.number <= job.rows_read
                where not exists (
                    select from import_refusal where import_id = job.id and row_number = row.number)
                """;
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            select.setArray(1, connection.createArrayOf("bigint", rows.toArray()));
            select.setArray(2, connection.createArrayOf("uuid", earlier.toArray()));
            var recorded = new HashSet<Long>();
            try (var found = select.executeQuery()) {
                while (found.next()) {
                    recorded.add(found.getLong(1));
                }
            }
            return recorded;
        } catch (SQLException e) {
            throw new PersistenceException("looking for rows that were recorded before", e);
        }
    }
}
