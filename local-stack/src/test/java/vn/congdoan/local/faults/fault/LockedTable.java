package vn.congdoan.local.faults.fault;

import java.sql.Connection;
import java.sql.Statement;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.congdoan.local.faults.system.CongDoan;

/** Somebody has locked a table and gone for lunch: statements wait until their time-outs. */
final class LockedTable implements Fault {

    private final CongDoan system;
    private final String database;
    private final String table;
    private @Nullable Connection session;

    LockedTable(CongDoan system, String database, String table) {
        this.system = system;
        this.database = database;
        this.table = table;
    }

    @Override
    public String kind() {
        return "table locked";
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
        Connection connection = system.superuser(database);
        session = connection;
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "lock table %s.%s in access exclusive mode".formatted(SuperuserSession.schema(database), table));
        }
    }

    @Override
    public void end() throws Exception {
        if (session != null) {
            session.rollback();
            session.close();
        }
    }

    @Override
    public String toString() {
        return kind() + ": " + target();
    }
}
