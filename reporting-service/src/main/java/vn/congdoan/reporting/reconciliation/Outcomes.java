package vn.congdoan.reporting.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import vn.congdoan.reporting.database.Column;
import vn.congdoan.reporting.database.Database;
import vn.congdoan.reporting.database.Projections;

/** Keeps what the last comparison of each stream found. */
@ApplicationScoped
class Outcomes {

    /** Two comparisons may end in another order than they read: the one that read later counts. */
    private static final String KEEP = """
            insert into reconciliation as r (organization, taken_at, verdict, reason, applied, proven_at, proven_position)
            select organization, taken_at, verdict, reason, applied,
                   case verdict when 'PROVEN' then taken_at end, case verdict when 'PROVEN' then applied end
            from unnest(?::text[], ?::timestamptz[], ?::text[], ?::text[], ?::bigint[])
                as found (organization, taken_at, verdict, reason, applied)
            on conflict (organization) do update
            set taken_at = excluded.taken_at, verdict = excluded.verdict, reason = excluded.reason,
                applied = excluded.applied, proven_at = coalesce(excluded.proven_at, r.proven_at),
                proven_position = coalesce(excluded.proven_position, r.proven_position)
            where r.taken_at <= excluded.taken_at
            """;

    /** A stream that was counted further since it was compared is left to the next comparison. */
    private static final String STOP = """
            update stream s
            set status = 'FORKED', reason = found.reason, since = coalesce(s.since, now())
            from unnest(?::text[], ?::text[], ?::bigint[]) as found (organization, reason, applied)
            where s.organization = found.organization and s.position = found.applied and s.status <> 'FORKED'
            """;

    /** One that forked and is the journal's again, as when a better copy was put in place, goes on. */
    private static final String FREE = """
            update stream s
            set delivered = s.position, status = 'LIVE', reason = null, since = null
            from unnest(?::text[], ?::bigint[]) as found (organization, applied)
            where s.organization = found.organization and s.position = found.applied and s.status = 'FORKED'
            """;

    private final Database database;

    Outcomes(Projections projections) {
        database = projections.live();
    }

    /**
     * Keeps the outcomes, stops the streams that forked, and frees those that did but are proven now. Where the journal could not be asked there is none: what was
     * found before stands, until it is too old.
     */
    void keep(List<ReconciledStream> streams) throws SQLException {
        List<ReconciledStream> found = streams.stream()
                .filter(stream -> stream.verdict() != Verdict.UNREACHABLE)
                .toList();
        database.transaction(connection -> {
            Column.send(
                    connection,
                    KEEP,
                    found,
                    List.of(
                            Column.text(ReconciledStream::organization),
                            Column.timestamptz(ReconciledStream::comparedAt),
                            Column.text(ReconciledStream::verdict),
                            Column.text(ReconciledStream::reason),
                            Column.bigint(ReconciledStream::applied)));
            Column.send(
                    connection,
                    FREE,
                    with(Verdict.PROVEN, streams),
                    List.of(Column.text(ReconciledStream::organization), Column.bigint(ReconciledStream::applied)));
            return Column.send(
                    connection,
                    STOP,
                    with(Verdict.FORKED, streams),
                    List.of(
                            Column.text(ReconciledStream::organization),
                            Column.text(ReconciledStream::reason),
                            Column.bigint(ReconciledStream::applied)));
        });
    }

    private static List<ReconciledStream> with(Verdict verdict, List<ReconciledStream> streams) {
        return streams.stream().filter(stream -> stream.verdict() == verdict).toList();
    }
}
