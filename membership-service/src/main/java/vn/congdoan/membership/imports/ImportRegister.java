package vn.congdoan.membership.imports;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.congdoan.contracts.problem.ProblemType;
import vn.congdoan.http.Caller;
import vn.congdoan.http.Cursor;
import vn.congdoan.http.Download;
import vn.congdoan.http.Page;
import vn.congdoan.http.PageQuery;
import vn.congdoan.http.Problem;
import vn.congdoan.membership.table.Column;
import vn.congdoan.membership.table.TableFormat;
import vn.congdoan.membership.table.Tables;

/** Use case: whoever sent files looks how far they are, and what was refused. Others don't see them: persons are in them. */
@ApplicationScoped
class ImportRegister {

    private static final Duration BETWEEN_UPDATES = Duration.ofMillis(500);
    private static final int PORTION = 1000;

    private final ImportJobs jobs;
    private final ImportViews views;
    private final Refusals refusals;
    private final ImportSubmission submission;
    private final Caller caller;

    ImportRegister(ImportJobs jobs, ImportViews views, Refusals refusals, ImportSubmission submission, Caller caller) {
        this.jobs = jobs;
        this.views = views;
        this.refusals = refusals;
        this.submission = submission;
        this.caller = caller;
    }

    ImportView get(UUID id, Locale language) {
        return view(id, caller.subject(), language);
    }

    private ImportView view(UUID id, String subject, Locale language) {
        return views.of(id, subject, language).orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
    }

    /** The caller's, the latest first. */
    Page<ImportView> page(PageQuery page, Locale language) {
        var before = page.after(1).map(key -> uuid(key.get(0))).orElse(null);
        var found = views.page(caller.subject(), before, page.limit() + 1, language);
        return Page.of(found, page.limit(), view -> view, view -> Cursor.after(view.id()));
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Cursor.malformed();
        }
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw Cursor.malformed();
        }
    }

    /** The import again and again, each time that it has moved, until it has ended. */
    Multi<ImportView> updates(UUID id, Locale language) {
        var subject = caller.subject();
        view(id, subject, language);
        return Multi.createBy()
                .repeating()
                .uni(() -> Uni.createFrom()
                        .item(() -> view(id, subject, language))
                        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool()))
                .withDelay(BETWEEN_UPDATES)
                .whilst(view -> !view.status().isFinal())
                .skip()
                .repetitions();
    }

    /**
     * Asks for it to be ended.
     *
     * @throws Problem {@link ProblemType#IMPORT_ENDED}
     */
    @Transactional
    ImportView cancel(UUID id, Locale language) {
        if (get(id, language).status().isFinal()) {
            throw Problem.of(ProblemType.IMPORT_ENDED);
        }
        jobs.requestCancel(id);
        return get(id, language);
    }

    /** In the order of the file. */
    Page<RefusedRow> refused(UUID id, PageQuery page, Locale language) {
        var present = get(id, language);
        var after = page.after(1).map(key -> number(key.get(0))).orElse(0L);
        var found = refusals.page(present.id(), after, page.limit() + 1, language);
        return Page.of(
                found,
                page.limit(),
                Refusals.Returned::refused,
                row -> Cursor.after(row.refused().row()));
    }

    /** The refused rows in the format of their file, with the reasons behind them. */
    Download refusedFile(ImportView present, Locale language) {
        var schema = submission.importable(present.kind()).schema();
        var headings = schema.columns().stream()
                .collect(Collectors.toMap(
                        Column::name, present.format() == TableFormat.NDJSON ? Column::name : Column::title));
        return file(out -> {
            try (var writer = Tables.write(out, present.format(), schema)) {
                var after = 0L;
                List<Refusals.Returned> page;
                do {
                    page = refusals.page(present.id(), after, PORTION, language);
                    for (var row : page) {
                        writer.append(row.cells(), row.reasons(headings));
                        after = row.refused().row();
                    }
                } while (page.size() == PORTION);
            }
        });
    }

    /** A file of that kind to fill in. */
    Download template(ImportKind kind, TableFormat format) {
        var schema = submission.importable(kind).schema();
        return file(out -> Tables.template(out, format, schema));
    }

    private interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** By way of the disk, so that it may be of any size and an error still be told. */
    private static Download file(Content content) {
        try {
            var file = Files.createTempFile("congdoan-table-", null);
            try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
                content.writeTo(out);
            }
            return new Download(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
