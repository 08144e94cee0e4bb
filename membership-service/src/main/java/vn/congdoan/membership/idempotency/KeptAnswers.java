package vn.congdoan.membership.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The answers on record, by caller and key. Their age is told by the database's clock, which is one for all instances. */
@ApplicationScoped
class KeptAnswers {

    private final AgroalDataSource database;
    private final IdempotencyConfig config;
    private final SecretKeySpec fingerprintKey;

    // A plain hash of a call would give away the citizen number in it: the rest of the call is on record, and there are
    // not many numbers to try.
    KeptAnswers(
            AgroalDataSource database,
            IdempotencyConfig config,
            @ConfigProperty(name = "congdoan.citizen-number.index-key") String fingerprintKey) {
        this.database = database;
        this.config = config;
        this.fingerprintKey = new SecretKeySpec(Base64.getDecoder().decode(fingerprintKey), "HmacSHA256");
    }

    /** @param caller the subject of the token that the call came with */
    record Id(String caller, String key) {}

    String fingerprint(String path, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(fingerprintKey);
            mac.update(path.getBytes(UTF_8));
            mac.update((byte) '\n');
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a call could not be fingerprinted", e);
        }
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
