package vn.congdoan.membership.imports;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import vn.congdoan.http.Invalid;
import vn.congdoan.membership.imports.ImportJobs.Counts;
import vn.congdoan.membership.imports.ImportJobs.Failed;
import vn.congdoan.membership.imports.ImportJobs.Progress;
import vn.congdoan.membership.imports.Outcome.Verdict;
import vn.congdoan.membership.imports.Refusals.Refusal;
import vn.congdoan.membership.journal.Fact;
import vn.congdoan.membership.journal.Journal;
import vn.congdoan.membership.organization.Jurisdiction;
import vn.congdoan.membership.table.TableException;
import vn.congdoan.membership.table.TableFormat;
import vn.congdoan.membership.table.TableReader;
import vn.congdoan.membership.table.Tables;

/**
 * Works through an import from where it was left. Each portion's facts, journal rows, refusals and progress are one
 * transaction: whatever cuts the work off, it goes on behind the last of them.
 */
@ApplicationScoped
class ImportWork {

    /** For as many rows as may be recorded at once, on a slow machine. */
    private static final int AT_ONCE_SECONDS = 300;

    private final ImportJobs jobs;
    private final ImportFiles files;
    private final Refusals refusals;
    private final RepeatedRows repeated;
    private final Journal journal;
    private final Jurisdiction jurisdiction;
    private final ImportConfig config;

    ImportWork(
            ImportJobs jobs,
            ImportFiles files,
            Refusals refusals,
            RepeatedRows repeated,
            Journal journal,
            Jurisdiction jurisdiction,
            ImportConfig config) {
        this.jobs = jobs;
        this.files = files;
        this.refusals = refusals;
        this.repeated = repeated;
        this.journal = journal;
        this.jurisdiction = jurisdiction;
        this.config = config;
    }

    /**
     * One import in hand.
     *
     * @param runner in whose name its rows are counted
     * @param sender where whoever sent it may write
     * @param earlier finished imports of the same file
     * @param workers who reads ahead, and tries ahead
     * @param stopping whether to leave the rest to another run
     */
    private record Task<T>(
            ImportJob job,
            UUID runner,
            Importable<T> importable,
            Jurisdiction sender,
            List<UUID> earlier,
            ExecutorService workers,
            BooleanSupplier stopping) {}

    /** What became of a portion, row by row. */
    private record Tried<T>(List<Prepared<T>> rows, List<Outcome> outcomes) {

        Counts counts() {
            return new Counts(count(Verdict.ACCEPTED), count(Verdict.UNCHANGED), count(Verdict.REFUSED));
        }

        private long count(Verdict verdict) {
            return outcomes.stream()
                    .filter(outcome -> outcome.verdict() == verdict)
                    .count();
        }

        List<Fact> facts() {
            return outcomes.stream()
                    .flatMap(outcome -> outcome.facts().stream())
                    .toList();
        }

        List<Refusal> refusals() {
            var refusals = new ArrayList<Refusal>();
            for (var i = 0; i < rows.size(); i++) {
                if (outcomes.get(i).verdict() == Verdict.REFUSED) {
                    refusals.add(new Refusal(rows.get(i).row(), outcomes.get(i).errors()));
                }
            }
            return refusals;
        }

        long last() {
            return rows.get(rows.size() - 1).row().number();
        }
    }

    private enum End {
        OF_THE_FILE,
        CALLED_OFF,
        STOPPED
    }

    /** What becomes of each portion. */
    private interface Taking<T> {
        Progress take(List<Prepared<T>> rows);
    }

    /** Rolls a transaction back that has found out what it was to. */
    private static final class TakenBack extends RuntimeException {

        TakenBack() {
            super("only tried", null, false, false);
        }
    }

    /** A row that was good when all were checked is so no more. */
    private static final class NoLongerGood extends RuntimeException {

        private final transient List<Refusal> refusals;

        NoLongerGood(List<Refusal> refusals) {
            super("rows changed their mind", null, false, false);
            this.refusals = refusals;
        }
    }

    /**
     * Works until the end of the file, unless it is to stop.
     *
     * @throws ImportJobs.FencedException where another runner has taken over
     */
    <T> void work(
            ImportJob job, Importable<T> importable, UUID runner, ExecutorService workers, BooleanSupplier stopping) {
        var task = new Task<>(
                job,
                runner,
                importable,
                jurisdiction.of(job.submitter().caller()),
                QuarkusTransaction.requiringNew().call(() -> repeated.earlier(job)),
                workers,
                stopping);
        var atOnce = job.mode() == ImportMode.ALL_OR_NOTHING && !job.dryRun();
        var progress = new Progress[] {new Progress(true, job.refused())};
        try {
            var end = job.dryRun() || atOnce
                    ? through(task, job.rowsRead(), rows -> {
                        progress[0] = check(task, rows);
                        return progress[0];
                    })
                    : recordAll(task, progress[0]);
            if (end == End.CALLED_OFF) {
                finish(task, ImportStatus.CANCELLED, atOnce ? none(progress[0].refused()) : null, null);
            } else if (end == End.OF_THE_FILE && atOnce && progress[0].refused() == 0) {
                recordAtOnce(task);
            } else if (end == End.OF_THE_FILE) {
                finish(task, ImportStatus.COMPLETED, atOnce ? none(progress[0].refused()) : null, null);
            }
        } catch (TableException e) {
            finish(
                    task,
                    ImportStatus.FAILED,
                    atOnce ? none(progress[0].refused()) : null,
                    new Failed(e.code(), e.arguments(), e.line()));
        }
    }

    /** Ends an import whose next rows fail every time, though neither they nor the database say why. */
    void giveUp(ImportJob job, UUID runner) {
        QuarkusTransaction.requiringNew()
                .run(() -> jobs.finish(
                        job.id(), runner, ImportStatus.FAILED, null, new Failed("import.internal", List.of(), 0)));
    }

    private static Counts none(long refused) {
        return new Counts(0, 0, refused);
    }

    private <T> void finish(Task<T> task, ImportStatus status, @Nullable Counts counts, @Nullable Failed failure) {
        QuarkusTransaction.requiringNew()
                .run(() -> jobs.finish(task.job().id(), task.runner(), status, counts, failure));
    }

    private <T> End through(Task<T> task, long after, Taking<T> taking) {
        Path copy = null;
        try {
            // A workbook is read from several places at once, a text from its beginning to its end.
            copy = task.job().format() == TableFormat.XLSX ? copy(task.job().id()) : null;
            try (var reader = open(task, copy)) {
                var chunks = new Chunks<>(reader, task.importable(), after, config.chunk(), task.workers());
                try {
                    return through(task, chunks, taking);
                } finally {
                    chunks.settle();
                }
            } finally {
                if (copy != null) {
                    Files.deleteIfExists(copy);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> End through(Task<T> task, Chunks<T> chunks, Taking<T> taking) {
        for (var rows = chunks.next(); !rows.isEmpty(); rows = chunks.next()) {
            if (task.stopping().getAsBoolean()) {
                return End.STOPPED;
            }
            if (!taking.take(rows).wanted()) {
                return End.CALLED_OFF;
            }
        }
        return End.OF_THE_FILE;
    }

    private <T> TableReader open(Task<T> task, @Nullable Path copy) {
        var job = task.job();
        var schema = task.importable().schema();
        return copy == null
                ? Tables.open(files.open(job.id()), job.format(), schema, job.encoding())
                : Tables.open(copy, job.format(), schema, job.encoding());
    }

    private Path copy(UUID importId) throws IOException {
        var copy = Files.createTempFile("congdoan-import-", null);
        try (var file = files.open(importId)) {
            Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
        }
        return copy;
    }

    /** Records portion after portion: while the journal's rows of one are written, the next is tried already. */
    private <T> End recordAll(Task<T> task, Progress before) {
        var portions = new Portions<List<Prepared<T>>, Tried<T>>(
                task.workers(), before, rows -> attempt(task, rows), tried -> {
                    append(task, tried.facts());
                    return count(task, tried);
                });
        try {
            var end = through(task, task.job().rowsRead(), portions::take);
            return portions.last().wanted() ? end : End.CALLED_OFF;
        } finally {
            portions.settle();
        }
    }

    /** Does as if, and takes it all back but what it found. */
    private <T> Progress check(Task<T> task, List<Prepared<T>> rows) {
        var tried = new AtomicReference<Tried<T>>();
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                tried.set(attempt(task, rows));
                throw new TakenBack();
            });
        } catch (TakenBack done) {
            // As it was meant.
        }
        return QuarkusTransaction.requiringNew()
                .call(() -> count(task, withoutRepeated(task, Objects.requireNonNull(tried.get()))));
    }

    private <T> Progress count(Task<T> task, Tried<T> tried) {
        refusals.keep(task.job().id(), task.importable().schema(), tried.refusals());
        return jobs.advance(task.job().id(), task.runner(), tried.last(), tried.counts());
    }

    private <T> void append(Task<T> task, List<Fact> facts) {
        if (!facts.isEmpty()) {
            jobs.reach(task.job().id(), journal.append(task.job().submitter().subject(), facts));
        }
    }

    /**
     * All rows of a file that were found good, in one transaction. The journal comes last: its streams are locked in one
     * go, so that this and other writers never wait for each other in a circle.
     */
    private <T> void recordAtOnce(Task<T> task) {
        try {
            QuarkusTransaction.requiringNew().timeout(AT_ONCE_SECONDS).run(() -> {
                var facts = new ArrayList<Fact>();
                var unchanged = new long[1];
                through(task, 0, rows -> {
                    var tried = attempt(task, rows);
                    if (!tried.refusals().isEmpty()) {
                        throw new NoLongerGood(tried.refusals());
                    }
                    facts.addAll(tried.facts());
                    unchanged[0] += tried.counts().unchanged();
                    return new Progress(true, 0);
                });
                append(task, facts);
                jobs.finish(
                        task.job().id(),
                        task.runner(),
                        ImportStatus.COMPLETED,
                        new Counts(facts.size(), unchanged[0], 0),
                        null);
            });
        } catch (NoLongerGood e) {
            QuarkusTransaction.requiringNew().run(() -> {
                refusals.keep(task.job().id(), task.importable().schema(), e.refusals);
                jobs.finish(task.job().id(), task.runner(), ImportStatus.COMPLETED, none(e.refusals.size()), null);
            });
        }
    }

    /** Records what can be recorded, in the present transaction, but for the journal. */
    private <T> Tried<T> attempt(Task<T> task, List<Prepared<T>> rows) {
        List<@Nullable Outcome> outcomes = new ArrayList<>(Collections.nCopies(rows.size(), null));
        var firsts = new HashMap<UUID, Prepared<T>>();
        var before = repeated.recorded(
                task.earlier(), rows.stream().map(row -> row.row().number()).toList());
        var places = new ArrayList<Integer>();
        for (var i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            if (before.contains(row.row().number())) {
                outcomes.set(i, Outcome.unchanged());
            } else if (!row.errors().isEmpty()) {
                outcomes.set(i, Outcome.refused(row.errors()));
            } else {
                var first = firsts.putIfAbsent(row.subject(), row);
                if (first == null) {
                    places.add(i);
                } else {
                    outcomes.set(i, repetition(row, first.fact(), first.row().number()));
                }
            }
        }
        var recorded = places.isEmpty()
                ? List.<Outcome>of()
                : task.importable().record(places.stream().map(rows::get).toList(), task.sender());
        for (var i = 0; i < places.size(); i++) {
            outcomes.set(places.get(i), recorded.get(i));
        }
        return new Tried<>(rows, outcomes.stream().map(Objects::requireNonNull).toList());
    }

    private static <T> Outcome repetition(Prepared<T> row, UUID fact, long first) {
        return row.fact().equals(fact)
                ? Outcome.unchanged()
                : Outcome.refused(Invalid.at("", "import.repeated", first));
    }

    /** What nothing is recorded of does not show by itself that it stands in the file twice. */
    private <T> Tried<T> withoutRepeated(Task<T> task, Tried<T> tried) {
        var accepted = new ArrayList<Prepared<T>>();
        for (var i = 0; i < tried.rows().size(); i++) {
            if (tried.outcomes().get(i).verdict() == Verdict.ACCEPTED) {
                accepted.add(tried.rows().get(i));
            }
        }
        var firsts = repeated.note(task.job().id(), accepted);
        var outcomes = new ArrayList<>(tried.outcomes());
        for (var i = 0; i < outcomes.size(); i++) {
            var row = tried.rows().get(i);
            var first = firsts.get(row.subject());
            if (first != null && outcomes.get(i).verdict() == Verdict.ACCEPTED) {
                outcomes.set(i, repetition(row, first.fact(), first.row()));
            }
        }
        return new Tried<>(tried.rows(), outcomes);
    }
}
