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

    private static final String KEEP = """
            insert into reconciliation as r (organization, taken_at, verdict, reason, applied, proven_at, proven_position)
            select organization, now(), verdict, reason, applied,
                   case verdict when 'PROVEN' then now() end, case verdict when 'PROVEN' then applied end
            from unnest(?::text[], ?::text[], ?::text[], ?::bigint[]) as found (organization, verdict, reason, applied)
            on conflict (organization) do update
            set taken_at = excluded.taken_at, verdict = excluded.verdict, reason = excluded.reason,
                applied = excluded.applied, proven_at = coalesce(excluded.proven_at, r.proven_at),
                proven_position = coalesce(excluded.proven_position, r.proven_position)
            """;

    /** A stream that was counted further since it was compared is left to the next comparison. */
    private static final String STOP = """
            update stream s
            set status = 'FORKED', reason = found.reason, since = coalesce(s.since, now())
            from unnest(?::text[], ?::text[], ?::bigint[]) as found (organization, reason, applied)
            where s.organization = found.organization and s.position = found.applied and s.status <> 'FORKED'
            """;

    private final Database database;

    Outcomes(Projections projections) {
        database = projections.live();
    }

    /**
     * Keeps the outcomes, and stops the streams that forked. Where the journal could not be asked there is none: what was
     * found before stands, until it is too old.
     */
    void keep(List<ReconciledStream> streams) throws SQLException {
        List<ReconciledStream> found = streams.stream()
                .filter(stream -> stream.verdict() != Verdict.UNREACHABLE)
                .toList();
        List<ReconciledStream> forked = streams.stream()
                .filter(stream -> stream.verdict() == Verdict.FORKED)
                .toList();
        database.transaction(connection -> {
            Column.send(
                    connection,
                    KEEP,
                    found,
                    List.of(
                            Column.text(ReconciledStream::organization),
                            Column.text(ReconciledStream::verdict),
                            Column.text(ReconciledStream::reason),
                            Column.bigint(ReconciledStream::applied)));
            return Column.send(
                    connection,
                    STOP,
                    forked,
                    List.of(
                            Column.text(ReconciledStream::organization),
                            Column.text(ReconciledStream::reason),
                            Column.bigint(ReconciledStream::applied)));
        });
    }
}
