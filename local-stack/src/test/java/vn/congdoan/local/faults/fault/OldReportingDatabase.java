package vn.congdoan.local.faults.fault;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.congdoan.local.faults.system.CongDoan;
import vn.congdoan.local.faults.system.Service;
import vn.congdoan.local.faults.traffic.Reader;

/** A copy of reporting-service's database is made, and put in the place of the present one later. */
record OldReportingDatabase(CongDoan system, Reader reader) implements Fault {

    @Override
    public String kind() {
        return "reporting restored from old copy";
    }

    @Override
    public String target() {
        return CongDoan.REPORTING;
    }

    @Override
    public Set<String> touches() {
        Set<String> names =
                system.reportings().stream().map(Service::name).collect(Collectors.toCollection(TreeSet::new));
        names.addAll(Set.of("postgresql", CongDoan.REPORTING));
        return names;
    }

    @Override
    public void begin() throws Exception {
        replace("reporting_copy", CongDoan.REPORTING);
    }

    @Override
    public void end() throws Exception {
        replace(CongDoan.REPORTING, "reporting_copy");
    }

    private void replace(String copy, String original) throws Exception {
        system.reportings().stream().parallel().forEach(service -> service.process()
                .stop());
        try {
            SuperuserSession.run(
                    system,
                    "postgres",
                    "drop database if exists %s with (force)".formatted(copy),
                    "select pg_terminate_backend(pid) from pg_stat_activity where datname = '%s'".formatted(original),
                    "create database %s template %s owner reporting".formatted(copy, original));
            // Nobody answers just now; whoever does next shows what the database holds then.
            reader.forget();
        } finally {
            system.reportings().stream().parallel().forEach(service -> service.process()
                    .start());
        }
    }
}
