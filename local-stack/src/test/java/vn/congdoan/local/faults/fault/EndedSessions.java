package vn.congdoan.local.faults.fault;

import java.util.Set;
import vn.congdoan.local.faults.system.CongDoan;

/** The database ends all sessions of a service ({@code pg_terminate_backend}), in whatever they are at. */
record EndedSessions(CongDoan system, String database) implements Fault {

    private static final String END = """
            select pg_terminate_backend(pid) from pg_stat_activity where datname = '%s' and usename <> 'postgres'
            """;

    @Override
    public String kind() {
        return "database sessions ended";
    }

    @Override
    public String target() {
        return database;
    }

    @Override
    public Set<String> touches() {
        return Set.of("postgresql", database);
    }

    @Override
    public void begin() throws Exception {
        SuperuserSession.run(system, database, END.formatted(database));
    }

    @Override
    public void end() throws Exception {
        begin();
    }
}
