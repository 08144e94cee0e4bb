package vn.congdoan.membership.audit;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /** By organization. */
    Map<String, VerifiedHead> all() {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("select organization, position, hash from verified_stream");
                var found = select.executeQuery()) {
            var heads = new HashMap<String, VerifiedHead>();
            while (found.next()) {
                heads.put(found.getString(1), new VerifiedHead(found.getLong(2), found.getString(3)));
            }
            return heads;
        } catch (SQLException e) {
            throw new JournalException("reading the verified heads", e);
        }
    }

    /** A head never goes back: two verifications may end in another order than they began. */
    void keep(List<Outcome> outcomes) {
        var sql = """
                insert into verified_stream as v
                    (organization, position, hash, verified_at, broken_position, fault)
                select organization, coalesce(position, 0), coalesce(hash, ''), now(), broken_position, fault
                from unnest(?::text[], ?::bigint[], ?::text[], ?::bigint[], ?::text[])
                    as found (organization, position, hash, broken_position, fault)
                on conflict (organization) do update
                set position = greatest(v.position, excluded.position),
                    hash = case when excluded.position > v.position then excluded.hash else v.hash end,
                    verified_at = excluded.verified_at,
                    broken_position = excluded.broken_position,
                    fault = excluded.fault
                """;
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(sql)) {
            var organizations = new String[outcomes.size()];
            var positions = new Long[outcomes.size()];
            var hashes = new String[outcomes.size()];
            var broken = new Long[outcomes.size()];
            var faults = new String[outcomes.size()];
            for (var i = 0; i < outcomes.size(); i++) {
                var outcome = outcomes.get(i);
                organizations[i] = outcome.verification().organization();
                if (outcome.head() != null) {
                    positions[i] = outcome.head().position();
                    hashes[i] = outcome.head().hash();
                }
                var firstBroken = outcome.verification().firstBroken();
                if (firstBroken != null) {
                    broken[i] = firstBroken.position();
                    faults[i] = firstBroken.fault().name();
                }
            }
            insert.setArray(1, connection.createArrayOf("text", organizations));
            insert.setArray(2, connection.createArrayOf("bigint", positions));
            insert.setArray(3, connection.createArrayOf("text", hashes));
            insert.setArray(4, connection.createArrayOf("bigint", broken));
            insert.setArray(5, connection.createArrayOf("text", faults));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new JournalException("keeping what a verification found", e);
        }
    }
}
