package vn.congdoan.reporting.healing;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.congdoan.reporting.database.Column;
import vn.congdoan.reporting.database.Database;
import vn.congdoan.reporting.database.Projections;
import vn.congdoan.reporting.journal.JournalStream;

/**
 * Tells which streams lack something, and remembers what was done about it. Time is the database's: instances don't agree
 * on it better than that.
 */
@ApplicationScoped
class Patients {

    private static final String FORGET_HEADS = "delete from journal_head where not organization = any (?)";

    private static final String NOTE_HEADS = """
            insert into journal_head (organization, head, published, hash, seen_at, awaited, awaited_since)
            select organization, head, published, hash, now(), head, now()
            from unnest(?::text[], ?::bigint[], ?::bigint[], ?::text[]) as told (organization, head, published, hash)
            on conflict (organization) do update
            set head = excluded.head, published = excluded.published, hash = excluded.hash, seen_at = excluded.seen_at
            """;

    /** Once what was awaited is counted, the present head is awaited from now on. */
    private static final String NOTE_AWAITED = """
            update journal_head h set awaited = h.head, awaited_since = now()
            from stream s
            where s.organization = h.organization and s.position >= h.awaited and h.awaited <> h.head
            """;

    private static final String NOTE_MOVES = """
            insert into healing (organization, position, status, unmoved_since)
            select organization, coalesce(s.position, 0), coalesce(s.status, 'LIVE'), now()
            from journal_head h full join stream s using (organization)
            on conflict (organization) do update
            set position = excluded.position, status = excluded.status, unmoved_since = now(),
                attempts = 0, retry_at = null, replay = null
            where (healing.position, healing.status) <> (excluded.position, excluded.status)
            """;

    /** As long as the intake has not taken in what the topic held, what a stream lacks may yet come. */
    private static final String FIND = """
            with published as (
                select * from unnest(?::text[], ?::bigint[]) as told (organization, position)
            ), ends as (
                select * from unnest(?::integer[], ?::bigint[]) as told (partition, after_last)
            ), taken as (
                select partition, next_offset from intake_partition where topic = ?
            )
            select w.organization, w.position, coalesce(h.head, 0) as head, w.attempts, w.replay
            from healing w
            left join stream s using (organization)
            left join journal_head h using (organization)
            left join published p using (organization)
            where coalesce(s.status, 'LIVE') <> 'FORKED'
                and (w.position, w.status) = (coalesce(s.position, 0), coalesce(s.status, 'LIVE'))
                and (w.retry_at is null or w.retry_at <= now())
                and (s.status <> 'LIVE' and w.unmoved_since <= now() - make_interval(secs => ?)
                     or w.position < p.position and w.unmoved_since <= now() - make_interval(secs => ?))
                and not exists (select from ends left join taken using (partition)
                                where coalesce(next_offset, 0) < after_last)
            order by w.organization
            """;

    private static final String NOTE_ATTEMPT = """
            update healing
            set attempts = attempts + 1, replay = coalesce(?, replay),
                retry_at = now() + make_interval(secs => least(? * power(2, least(attempts, 30)), ?))
            where organization = ? and position = ?
            """;

    /** Only where nothing was counted and nothing more was delivered since. */
    private static final String RELEASE = """
            update stream s
            set delivered = s.position, status = 'LIVE', reason = null, since = null
            from healing w left join journal_head h using (organization)
            where s.organization = ? and w.organization = s.organization and s.position = ? and s.status <> 'FORKED'
                and s.position = coalesce(h.head, 0) and (s.position = 0 or s.hash = h.hash)
            """;

    private final Database database;
    private final HealingConfig config;

    Patients(Projections projections, HealingConfig config) {
        database = projections.live();
        this.config = config;
    }

    /** Takes note of what the journal says by now, and of the streams that moved. */
    void note(List<JournalStream> streams) throws SQLException {
        database.transaction(connection -> {
            try (PreparedStatement forget = connection.prepareStatement(FORGET_HEADS)) {
                forget.setArray(
                        1,
                        connection.createArrayOf(
                                "text",
                                streams.stream()
                                        .map(JournalStream::organization)
                                        .toArray()));
                forget.executeUpdate();
            }
            Column.send(
                    connection,
                    NOTE_HEADS,
                    streams,
                    List.of(
                            Column.text(JournalStream::organization),
                            Column.bigint(JournalStream::head),
                            Column.bigint(JournalStream::published),
                            Column.text(JournalStream::hash)));
            try (PreparedStatement awaited = connection.prepareStatement(NOTE_AWAITED);
                    PreparedStatement moves = connection.prepareStatement(NOTE_MOVES)) {
                awaited.executeUpdate();
                return moves.executeUpdate();
            }
        });
    }

    /** The streams whose time it is to be helped, by an earlier look at what was published. */
    List<Patient> find(Look earlier, String topic) throws SQLException {
        return database.transaction(connection -> {
            try (PreparedStatement find = connection.prepareStatement(FIND)) {
                Column.bind(
                        connection,
                        find,
                        earlier.streams(),
                        List.of(Column.text(JournalStream::organization), Column.bigint(JournalStream::published)));
                find.setArray(
                        3,
                        connection.createArrayOf(
                                "integer", earlier.ends().keySet().toArray()));
                find.setArray(
                        4,
                        connection.createArrayOf(
                                "bigint", earlier.ends().values().toArray()));
                find.setString(5, topic);
                find.setDouble(6, seconds(config.stopped()));
                find.setDouble(7, seconds(config.unmoved()));
                return read(find);
            }
        });
    }

    private static List<Patient> read(PreparedStatement find) throws SQLException {
        List<Patient> found = new ArrayList<>();
        try (ResultSet rows = find.executeQuery()) {
            while (rows.next()) {
                found.add(new Patient(
                        rows.getString("organization"),
                        rows.getLong("position"),
                        rows.getLong("head"),
                        rows.getInt("attempts"),
                        rows.getObject("replay", UUID.class)));
            }
        }
        return found;
    }

    /** Takes note of an attempt, after which the stream is left alone for a while. */
    void attempted(Patient patient, @Nullable UUID replay) throws SQLException {
        database.transaction(connection -> {
            try (PreparedStatement note = connection.prepareStatement(NOTE_ATTEMPT)) {
                note.setObject(1, replay);
                note.setDouble(2, seconds(config.retryFirst()));
                note.setDouble(3, seconds(config.retryLongest()));
                note.setString(4, patient.organization());
                note.setLong(5, patient.position());
                return note.executeUpdate();
            }
        });
    }

    /** Lets a stream go on that lacks nothing: the journal ends where it stands. Whether it was so. */
    boolean release(Patient patient) throws SQLException {
        return database.transaction(connection -> {
            try (PreparedStatement release = connection.prepareStatement(RELEASE)) {
                release.setString(1, patient.organization());
                release.setLong(2, patient.position());
                return release.executeUpdate() > 0;
            }
        });
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1e3;
    }
}
