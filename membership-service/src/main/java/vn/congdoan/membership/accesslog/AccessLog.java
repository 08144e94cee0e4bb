package vn.congdoan.membership.accesslog;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.congdoan.http.Caller;
import vn.congdoan.membership.Identifiers;

/**
 * The log of accesses to members' personal data. It is written by the transaction that reads the data, so that nothing is
 * shown without a trace; the database lets the service add to it, and neither change nor delete.
 */
@ApplicationScoped
public class AccessLog {

    private final AgroalDataSource database;
    private final Caller caller;
    private final Clock clock;

    AccessLog(AgroalDataSource database, Caller caller, Clock clock) {
        this.database = database;
        this.caller = caller;
        this.clock = clock;
    }

    /** Records that the present caller is shown these members, in two statements however many they are. */
    @Transactional(TxType.MANDATORY)
    public void record(AccessKind kind, Collection<UUID> members) {
        record(kind, members, Purpose.REGISTER);
    }

    /** Records it with what it is for. */
    @Transactional(TxType.MANDATORY)
    public void record(AccessKind kind, Collection<UUID> members, Purpose purpose) {
        if (members.isEmpty()) {
            return;
        }
        var sql = """
                with call as (
                    insert into disclosure
                        (id, disclosed_at, subject, client, roles, operation, fields, purpose, reason)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                    returning id
                )
                insert into disclosed_member (member_id, disclosure_id)
                select member, call.id from call, unnest(?::uuid[]) as member
                """;
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(sql)) {
            insert.setObject(1, Identifiers.next());
            insert.setObject(2, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
            insert.setString(3, caller.subject());
            insert.setString(4, caller.client());
            insert.setArray(5, texts(connection, caller.roles().stream().sorted()));
            insert.setString(6, kind.name());
            insert.setArray(7, texts(connection, kind.fields().stream().map(Enum::name)));
            insert.setString(8, purpose.code());
            insert.setString(9, purpose.reason());
            insert.setArray(10, connection.createArrayOf("uuid", members.toArray()));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new PersistenceException("recording who is shown " + members.size() + " members", e);
        }
    }

    /**
     * The accesses to a member, the latest first.
     *
     * @param before only those before this one; null for the latest
     */
    @Transactional(TxType.MANDATORY)
    public List<MemberAccess> of(UUID member, @Nullable UUID before, int limit) {
        var sql = """
                select id, disclosed_at, subject, client, roles, operation, fields, purpose, reason
                from disclosed_member
                join disclosure on id = disclosure_id
                where member_id = ? and (?::uuid is null or disclosure_id < ?)
                order by disclosure_id desc
                limit ?
                """;
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            select.setObject(1, member);
            select.setObject(2, before);
            select.setObject(3, before);
            select.setInt(4, limit);
            var accesses = new ArrayList<MemberAccess>();
            try (var found = select.executeQuery()) {
                while (found.next()) {
                    accesses.add(access(found));
                }
            }
            return accesses;
        } catch (SQLException e) {
            throw new PersistenceException("reading who was shown a member", e);
        }
    }

    private static MemberAccess access(ResultSet found) throws SQLException {
        return new MemberAccess(
                found.getObject(1, UUID.class),
                found.getObject(2, OffsetDateTime.class).toInstant(),
                found.getString(3),
                found.getString(4),
                List.of((String[]) found.getArray(5).getArray()),
                AccessKind.valueOf(found.getString(6)),
                Stream.of((String[]) found.getArray(7).getArray())
                        .map(DisclosedField::valueOf)
                        .toList(),
                found.getString(8),
                found.getString(9));
    }

    private static Array texts(Connection connection, Stream<String> texts) throws SQLException {
        return connection.createArrayOf("text", texts.toArray());
    }

    /** Takes away the reasons that callers wrote when they were shown these members: there may be names in them. */
    @Transactional(TxType.MANDATORY)
    public void forgetReasons(Collection<UUID> members) {
        try (var connection = database.getConnection();
                var call = connection.prepareStatement("select forget_reasons(?)")) {
            call.setArray(1, connection.createArrayOf("uuid", members.toArray()));
            call.execute();
        } catch (SQLException e) {
            throw new PersistenceException("forgetting the reasons of accesses", e);
        }
    }

    /**
     * Takes the oldest accesses off the log.
     *
     * @param before only earlier ones; the database refuses what is not a year ago
     * @return how many calls these were
     */
    @Transactional(TxType.REQUIRES_NEW)
    public int forget(Instant before, int atMost) {
        try (var connection = database.getConnection();
                var call = connection.prepareStatement("select forget_disclosures(?, ?)")) {
            call.setObject(1, OffsetDateTime.ofInstant(before, ZoneOffset.UTC));
            call.setInt(2, atMost);
            try (var forgotten = call.executeQuery()) {
                forgotten.next();
                return forgotten.getInt(1);
            }
        } catch (SQLException e) {
            throw new PersistenceException("forgetting old accesses", e);
        }
    }
}
