package vn.congdoan.membership.imports;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Deletes refused rows now and then: there are persons in them. */
@ApplicationScoped
class ImportSweep {

    private final ImportJobs jobs;
    private final ImportConfig config;

    ImportSweep(ImportJobs jobs, ImportConfig config) {
        this.jobs = jobs;
        this.config = config;
    }

    @Scheduled(
            identity = "import-sweep",
            every = "${congdoan.imports.sweep}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forgetOld() {
        var more = true;
        while (more) {
            more = jobs.forgetOne(config.keep());
        }
    }
}
