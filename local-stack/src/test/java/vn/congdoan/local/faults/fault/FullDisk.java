package vn.congdoan.local.faults.fault;

import java.util.Set;
import vn.congdoan.local.faults.system.CongDoan;

/** The database refuses new rows of a table as it does when its disk is full: SQLSTATE 53100. */
record FullDisk(CongDoan system, String database, String table) implements Fault {

    @Override
    public String kind() {
        return "disk full";
    }

    @Override
    public String target() {
        return database + "." + table;
    }

    @Override
    public Set<String> touches() {
        return Set.of("postgresql", database);
    }

    @Override
    public void begin() throws Exception {
        SuperuserSession.run(
                system,
                database,
                """
                create or replace function public.no_space_left() returns trigger language plpgsql as
                $$ begin raise exception 'could not extend file: No space left on device' using errcode = '53100'; end $$
                """,
                "create or replace trigger no_space_left before insert on %s for each row execute function public.no_space_left()"
                        .formatted(qualified()));
    }

    @Override
    public void end() throws Exception {
        SuperuserSession.run(system, database, "drop trigger if exists no_space_left on " + qualified());
    }

    private String qualified() {
        return SuperuserSession.schema(database) + "." + table;
    }
}
