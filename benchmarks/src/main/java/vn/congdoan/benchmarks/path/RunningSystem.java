package vn.congdoan.benchmarks.path;

import vn.congdoan.benchmarks.system.Api;
import vn.congdoan.benchmarks.system.Servers;
import vn.congdoan.benchmarks.system.Service;
import vn.congdoan.benchmarks.system.Services;

/**
 * Both services, with a register full of members that are all counted in reports.
 *
 * @param database of membership-service
 * @param topic between them
 */
record RunningSystem(Service membership, Service reporting, String database, String topic) implements AutoCloseable {

    /** @param name makes the database and the topic its own */
    static RunningSystem start(Bench bench, String name) {
        String database = "membership_" + name;
        bench.filled(database);
        RunningSystem system = over(bench, name, database);
        system.awaitCounted(bench);
        return system;
    }

    /** @param database of membership-service */
    static RunningSystem over(Bench bench, String name, String database) {
        bench.servers().dropDatabase(Servers.REPORTING);
        bench.servers().createDatabase(Servers.REPORTING);
        Service membership = bench.services().membership(new Services.Membership(database, name, true));
        Service reporting = bench.services().reporting(name, membership.address());
        return new RunningSystem(membership, reporting, database, name);
    }

    /** Waits until all that is recorded is in the reports, and proven. */
    void awaitCounted(Bench bench) {
        bench.awaitPublished(database);
        long rows = bench.servers().count(database, "select sum(head) from journal_stream");
        Bench.await("reporting to count everything", () -> counted(bench) == rows);
        Bench.await("figures to be proven", () -> isProven(bench));
    }

    private long counted(Bench bench) {
        return bench.servers().count(Servers.REPORTING, "select coalesce(sum(position), 0) from projection.stream");
    }

    /** Otherwise the proving goes on while the first figures are taken. */
    private boolean isProven(Bench bench) {
        return new Api(reporting.address(), bench.services().officer())
                .get("/v1/freshness?degraded=true")
                .body()
                .path("items")
                .isEmpty();
    }

    @Override
    public void close() {
        reporting.close();
        membership.close();
    }
}
