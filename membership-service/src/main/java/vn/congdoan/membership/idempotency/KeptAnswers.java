package vn.congdoan.membership.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import vn.congdoan.membership.citizennumber.CitizenNumberVault;

/** The answers on record, by caller and key. Their age is told by the database's clock, which is one for all instances. */
@ApplicationScoped
public class KeptAnswers {

    private final AgroalDataSource database;
    private final IdempotencyConfig config;
    private final CitizenNumberVault vault;

    // A plain hash of a call would give away the citizen number in it: the rest of the call is on record, and there are
    // not many numbers to try.
    KeptAnswers(AgroalDataSource database, IdempotencyConfig config, CitizenNumberVault vault) {
        this.database = database;
        this.config = config;
        this.vault = vault;
    }

    /** @param caller the subject of the token that the call came with */
    record Id(String caller, String key) {}

    /** What the call is known by, at most one of them under each key: the first is the one to keep. */
    List<String> fingerprints(String path, byte[] body) {
        var content = ByteBuffer.allocate(path.getBytes(UTF_8).length + 1 + body.length)
                .put(path.getBytes(UTF_8))
                .put((byte) '\n')
                .put(body);
        return vault.fingerprints(content.array()).stream()
                .map(HexFormat.of()::formatHex)
                .toList();
    }

    /** Whether no other call with that key is under way; none will be until the transaction ends. */
    @Transactional(TxType.MANDATORY)
    boolean tryLock(Id id) {
        var sql = """
                select pg_try_advisory_xact_lock(hashtextextended(?, 1))
                """;
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            select.setString(1, id.caller() + "\n" + id.key());
            try (var locked = select.executeQuery()) {
                return locked.next() && locked.getBoolean(1);
            }
        } catch (SQLException e) {
            throw new PersistenceException("locking an idempotency key", e);
        }
    }

    /** The answer, unless it has expired, whether or not it is still on record. */
    @Transactional(TxType.MANDATORY)
    Optional<KeptAnswer> find(Id id) {
        var sql = """
                select fingerprint, status, location, journal_position, body
                from idempotency_key
                where caller = ? and key = ? and recorded_at > now() - ? * interval '1 millisecond'
                """;
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            select.setString(1, id.caller());
            select.setString(2, id.key());
            select.setLong(3, config.keep().toMillis());
            try (var found = select.executeQuery()) {
                return found.next()
                        ? Optional.of(new KeptAnswer(
                                found.getString(1),
                                found.getInt(2),
                                found.getString(3),
                                found.getString(4),
                                found.getString(5)))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new PersistenceException("looking up an idempotency key", e);
        }
    }

    /**
     * Puts an answer on record in the place of an expired one.
     *
     * @return false where there is one that has not expired
     */
    @Transactional(TxType.MANDATORY)
    boolean keep(Id id, KeptAnswer answer) {
        var sql = """
                insert into idempotency_key as kept
                    (caller, key, fingerprint, status, location, journal_position, body, recorded_at)
                values (?, ?, ?, ?, ?, ?, ?, now())
                on conflict (caller, key) do update
                set (fingerprint, status, location, journal_position, body, recorded_at) =
                    (excluded.fingerprint, excluded.status, excluded.location, excluded.journal_position,
                     excluded.body, excluded.recorded_at)
                where kept.recorded_at <= now() - ? * interval '1 millisecond'
                """;
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(sql)) {
            insert.setString(1, id.caller());
            insert.setString(2, id.key());
            insert.setString(3, answer.fingerprint());
            insert.setInt(4, answer.status());
            insert.setString(5, answer.location());
            insert.setString(6, answer.journalPosition());
            insert.setString(7, answer.body());
            insert.setLong(8, config.keep().toMillis());
            return insert.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new PersistenceException("keeping an answer", e);
        }
    }

    /**
     * Changes what is given again of the answers in which the text stands.
     *
     * @param body from the JSON that was answered to the JSON that will be
     */
    @Transactional(TxType.MANDATORY)
    public void rewrite(String text, UnaryOperator<String> body) {
        var sql = """
                select caller, key, body from idempotency_key where strpos(body, ?) > 0 for no key update
                """;
        var update = """
                update idempotency_key
                set body = rewritten.body
                from unnest(?::text[], ?::text[], ?::text[]) as rewritten (caller, key, body)
                where idempotency_key.caller = rewritten.caller and idempotency_key.key = rewritten.key
                """;
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql);
                var write = connection.prepareStatement(update)) {
            select.setString(1, text);
            var ids = new ArrayList<Id>();
            var bodies = new ArrayList<String>();
            try (var found = select.executeQuery()) {
                while (found.next()) {
                    ids.add(new Id(found.getString(1), found.getString(2)));
                    bodies.add(body.apply(found.getString(3)));
                }
            }
            write.setArray(
                    1,
                    connection.createArrayOf(
                            "text", ids.stream().map(Id::caller).toArray()));
            write.setArray(
                    2,
                    connection.createArrayOf("text", ids.stream().map(Id::key).toArray()));
            write.setArray(3, connection.createArrayOf("text", bodies.toArray()));
            write.executeUpdate();
        } catch (SQLException e) {
            throw new PersistenceException("rewriting kept answers", e);
        }
    }

    /**
     * Takes expired answers off the record, the oldest first; those that another instance deletes are left to it.
     *
     * @param limit at most so many
     * @return how many these were
     */
    @Transactional(TxType.REQUIRES_NEW)
    int forgetExpired(int limit) {
        var sql = """
                delete from idempotency_key
                where (caller, key) in (
                    select caller, key
                    from idempotency_key
                    where recorded_at <= now() - ? * interval '1 millisecond'
                    order by recorded_at
                    limit ?
                    for update skip locked
                )
                """;
        try (var connection = database.getConnection();
                var delete = connection.prepareStatement(sql)) {
            delete.setLong(1, config.keep().toMillis());
            delete.setInt(2, limit);
            return delete.executeUpdate();
        } catch (SQLException e) {
            throw new PersistenceException("deleting expired answers", e);
        }
    }
}
