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
        bench.servers().dropDatabase(Servers.REPORTING);
        bench.servers().createDatabase(Servers.REPORTING);
        Service membership = bench.services().membership(new Services.Membership(database, name, true));
        Service reporting = bench.services().reporting(name, membership.address());
        RunningSystem system = new RunningSystem(membership, reporting, database, name);
        bench.awaitPublished(database);
        long rows = bench.servers().count(database, "select sum(head) from journal_stream");
        Bench.await("reporting to count everything", () -> system.counted(bench) == rows);
        Bench.await("figures to be proven", () -> system.isProven(bench));
        return system;
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
