package vn.congdoan.membership.audit;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.congdoan.membership.journal.JournalException;

/** Remembers how far each stream was found as it was written. */
@ApplicationScoped
class VerifiedHeads {

    /** The last row of a stream that was found intact. */
    record VerifiedHead(long position, String hash) {}

    /** @param head the last row found intact; absent where the stream is broken */
    record Outcome(VerificationView verification, @Nullable VerifiedHead head) {}

    private final AgroalDataSource database;

    VerifiedHeads(AgroalDataSource database) {
        this.database = database;
    }

    /** The organizations that have a stream, or had one when it was verified before. */
    List<String> organizations() {
        var sql = "select organization from journal_stream union select organization from verified_stream order by 1";
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql);
                var found = select.executeQuery()) {
            var organizations = new ArrayList<String>();
            while (found.next()) {
                organizations.add(found.getString(1));
            }
            return organizations;
        } catch (SQLException e) {
            throw new JournalException("reading the streams", e);
        }
    }

    /** That of a stream; empty where it was never found intact. */
    Optional<VerifiedHead> of(String organization) {
        var sql = "select position, hash from verified_stream where organization = ? and position > 0";
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            select.setString(1, organization);
            try (var found = select.executeQuery()) {
                return found.next()
                        ? Optional.of(new VerifiedHead(found.getLong(1), found.getString(2)))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new JournalException("reading the verified head of " + organization, e);
        }
    }

    /** A head never goes back: two verifications may end in another order than they began. */
    void keep(Outcome outcome) {
        var sql = """
                insert into verified_stream as v (organization, position, hash, verified_at, broken_position, fault)
                values (?, ?, ?, now(), ?, ?)
                on conflict (organization) do update
                set position = greatest(v.position, excluded.position),
                    hash = case when excluded.position > v.position then excluded.hash else v.hash end,
                    verified_at = excluded.verified_at,
                    broken_position = excluded.broken_position,
                    fault = excluded.fault
                """;
        var found = outcome.verification();
        var head = outcome.head();
        var broken = found.firstBroken();
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(sql)) {
            insert.setString(1, found.organization());
            insert.setLong(2, head == null ? 0 : head.position());
            insert.setString(3, head == null ? "" : head.hash());
            insert.setObject(4, broken == null ? null : broken.position(), Types.BIGINT);
            insert.setString(5, broken == null ? null : broken.fault().name());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new JournalException("keeping what was found of the stream of " + found.organization(), e);
        }
    }
}
