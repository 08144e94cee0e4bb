package vn.congdoan.membership.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import vn.congdoan.contracts.problem.ProblemType;
import vn.congdoan.http.Caller;
import vn.congdoan.http.Invalid;
import vn.congdoan.http.Problem;
import vn.congdoan.http.Upload;
import vn.congdoan.membership.Identifiers;
import vn.congdoan.membership.citizennumber.CitizenNumberVault;
import vn.congdoan.membership.organization.Jurisdiction;
import vn.congdoan.membership.table.TableException;
import vn.congdoan.membership.table.TableFormat;
import vn.congdoan.membership.table.TableInspection;
import vn.congdoan.membership.table.Tables;

/** Use case: a file is received, if it is one that can be read; its rows are worked through afterwards. */
@ApplicationScoped
class ImportSubmission {

    private final ImportJobs jobs;
    private final ImportViews views;
    private final ImportFiles files;
    private final CitizenNumberVault vault;
    private final Importables importables;
    private final Jurisdiction jurisdiction;
    private final Caller caller;
    private final ImportConfig config;
    private final Event<ImportRunner.Submitted> submitted;

    ImportSubmission(
            ImportJobs jobs,
            ImportViews views,
            ImportFiles files,
            CitizenNumberVault vault,
            Importables importables,
            Jurisdiction jurisdiction,
            Caller caller,
            ImportConfig config,
            Event<ImportRunner.Submitted> submitted) {
        this.jobs = jobs;
        this.views = views;
        this.files = files;
        this.vault = vault;
        this.importables = importables;
        this.jurisdiction = jurisdiction;
        this.caller = caller;
        this.config = config;
        this.submitted = submitted;
    }

    /**
     * Receives the file. One that the same caller has sent already, and that is still worked on, is not received again.
     *
     * @throws Problem {@link ProblemType#FORBIDDEN} where the caller may not record what its rows are,
     *     {@link ProblemType#UNSUPPORTED_MEDIA_TYPE}, {@link ProblemType#INVALID_REQUEST} where it can't be read as it is
     */
    @Transactional
    ImportView submit(ImportKind kind, ImportMode mode, boolean dryRun, Upload upload, Locale language) {
        var importable = importable(kind);
        // Refuses who is at home nowhere.
        jurisdiction.sight();
        var format = TableFormat.ofMediaType(upload.mediaType())
                .orElseThrow(() -> Problem.of(ProblemType.UNSUPPORTED_MEDIA_TYPE));
        var inspected = inspect(upload, format, importable);
        var rows = inspected.rows() > 0 ? Long.valueOf(inspected.rows()) : null;
        if (mode == ImportMode.ALL_OR_NOTHING && !dryRun) {
            requireFewRows(upload, format, importable, inspected);
        }
        var job = new ImportJob(
                Identifiers.next(),
                kind,
                mode,
                dryRun,
                format,
                inspected.encoding(),
                digest(upload),
                Submitter.of(caller),
                rows,
                0,
                0);
        var id = jobs.unfinished(job).orElseGet(() -> receive(job, upload));
        return views.of(id, caller.subject(), language).orElseThrow();
    }

    private UUID receive(ImportJob job, Upload upload) {
        jobs.submit(job, upload.size());
        files.keep(job.id(), upload.file());
        submitted.fire(new ImportRunner.Submitted());
        return job.id();
    }

    /**
     * How files of a kind are read and recorded.
     *
     * @throws Problem {@link ProblemType#FORBIDDEN}
     */
    Importable<?> importable(ImportKind kind) {
        var importable = importables.of(kind);
        if (importable.roles().stream().noneMatch(caller::has)) {
            throw Problem.of(ProblemType.FORBIDDEN);
        }
        return importable;
    }

    private static TableInspection inspect(Upload upload, TableFormat format, Importable<?> importable) {
        try {
            return Tables.inspect(upload.file(), format, importable.schema());
        } catch (TableException e) {
            throw Problem.invalid(Invalid.at("", e.code(), e.arguments().toArray()));
        }
    }

    private void requireFewRows(
            Upload upload, TableFormat format, Importable<?> importable, TableInspection inspected) {
        try (var reader = Tables.open(upload.file(), format, importable.schema(), inspected.encoding())) {
            var counted = 0L;
            while (reader.next() != null) {
                counted++;
                if (counted > config.mostAtOnce()) {
                    throw Problem.invalid(Invalid.parameter("mode", "import.too-many-at-once", config.mostAtOnce()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (TableException e) {
            throw Problem.invalid(Invalid.at("", e.code(), e.arguments().toArray()));
        }
    }

    private byte[] digest(Upload upload) {
        return vault.fingerprints(upload.digest().getBytes(StandardCharsets.US_ASCII))
                .get(0);
    }
}
