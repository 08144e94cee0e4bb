package vn.congdoan.membership.imports;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.problem.ProblemMessages;
import vn.congdoan.membership.table.TableFormat;

/** The imports on record, as whoever sent them sees them. */
@ApplicationScoped
class ImportViews {

    private static final String VIEW = """
            select job.*, extract(epoch from coalesce(finished_at, now()) - started_at) as seconds,
                   array(select organization || '/' || position from import_position
                         where import_id = job.id order by organization) as positions
            from import_job job
            """;

    private final AgroalDataSource database;

    ImportViews(AgroalDataSource database) {
        this.database = database;
    }

    /** The import of that identifier, of that sender. */
    @Transactional
    Optional<ImportView> of(UUID id, String submittedBy, Locale language) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(VIEW + "where id = ? and submitted_by = ?")) {
            select.setObject(1, id);
            select.setString(2, submittedBy);
            return read(select, language).stream().findFirst();
        } catch (SQLException e) {
            throw new PersistenceException("reading an import", e);
        }
    }

    /** Those of a sender, the latest first, before the one of that identifier. */
    @Transactional
    List<ImportView> page(String submittedBy, @Nullable UUID before, int limit, Locale language) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(
                        VIEW + "where submitted_by = ? and (?::uuid is null or id < ?) order by id desc limit ?")) {
            select.setString(1, submittedBy);
            select.setObject(2, before);
            select.setObject(3, before);
            select.setInt(4, limit);
            return read(select, language);
        } catch (SQLException e) {
            throw new PersistenceException("reading imports", e);
        }
    }

    private static List<ImportView> read(PreparedStatement select, Locale language) throws SQLException {
        var views = new ArrayList<ImportView>();
        try (var found = select.executeQuery()) {
            while (found.next()) {
                views.add(view(found, language));
            }
        }
        return views;
    }

    private static ImportView view(ResultSet found, Locale language) throws SQLException {
        var status = ImportStatus.valueOf(found.getString("status"));
        var rowsRead = found.getLong("rows_read");
        var expected = found.getObject("rows_expected", Long.class);
        var seconds = found.getDouble("seconds");
        var rate = seconds > 0 && rowsRead > 0 ? Long.valueOf(Math.round(rowsRead / seconds)) : null;
        var left = status.isFinal() || expected == null || rate == null || rate == 0
                ? null
                : Long.valueOf(Math.max(0, (expected - rowsRead + rate - 1) / rate));
        var code = found.getString("failure_code");
        return new ImportView(
                found.getObject("id", UUID.class),
                ImportKind.valueOf(found.getString("kind")),
                ImportMode.valueOf(found.getString("mode")),
                found.getBoolean("dry_run"),
                TableFormat.valueOf(found.getString("format")),
                status,
                expected,
                rowsRead,
                found.getLong("accepted"),
                found.getLong("unchanged"),
                found.getLong("refused"),
                rate,
                left,
                instant(found, "submitted_at").orElseThrow(),
                instant(found, "started_at").orElse(null),
                instant(found, "finished_at").orElse(null),
                List.of((String[]) found.getArray("positions").getArray()),
                code == null
                        ? null
                        : new ImportFailure(
                                code,
                                found.getString(
                                        language.equals(ProblemMessages.VIETNAMESE) ? "failure_vi" : "failure_en"),
                                found.getObject("failure_line", Long.class)));
    }

    private static Optional<Instant> instant(ResultSet found, String column) throws SQLException {
        return Optional.ofNullable(found.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }
}
