package vn.congdoan.membership;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.congdoan.local.servers.TestServers;

/** The service's database, looked at past the service. */
public final class Database {

    private static @Nullable Connection kept;

    private Database() {}

    /** A connection as the service's own role. */
    public static Connection connect() throws SQLException {
        return connect(Servers.DATABASE);
    }

    /** A connection as the role that owns the tables. */
    public static Connection connectAsOwner() throws SQLException {
        return connect(Servers.OWNER);
    }

    private static Connection connect(String role) throws SQLException {
        return DriverManager.getConnection(TestServers.postgres().jdbcUrl(Servers.DATABASE), role, role);
    }

    /** What each table holds, in figures that any change moves; but not how far the relay and the verification are, which move by themselves. */
    public static Map<String, String> contents() {
        try (var statement = kept().createStatement()) {
            var sql = tables().stream().map(Database::digest).collect(joining(" union all "));
            var contents = new HashMap<String, String>();
            try (var rows = statement.executeQuery(sql)) {
                while (rows.next()) {
                    contents.put(rows.getString(1), rows.getString(2));
                }
            }
            return contents;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@return the number that a query's only row has in its first column} */
    public static long count(String sql) {
        try (var select = kept().prepareStatement(sql);
                var found = select.executeQuery()) {
            found.next();
            return found.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The tables in which some row has the text. */
    public static List<String> tablesWith(String text) throws SQLException {
        var found = new ArrayList<String>();
        for (var table : tables()) {
            var sql = "select exists (select from %s row where strpos(row::text, ?) > 0)".formatted(table);
            try (var select = kept().prepareStatement(sql)) {
                select.setString(1, text);
                try (var rows = select.executeQuery()) {
                    if (rows.next() && rows.getBoolean(1)) {
                        found.add(table);
                    }
                }
            }
        }
        return found;
    }

    private static String digest(String table) {
        // Every insert and update leaves its transaction's number on the row.
        var mark = table.equals("journal_stream") ? "head" : "xmin::text::bigint";
        return """
                select '%1$s', count(*) || ' rows ' || coalesce(sum(%2$s), 0) from %1$s
                """.formatted(table, mark);
    }

    private static synchronized Connection kept() throws SQLException {
        if (kept == null) {
            kept = connect();
        }
        return kept;
    }

    private static List<String> tables() throws SQLException {
        var sql = """
                select relname
                from pg_class
                where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition
                  and relname not in
                      ('flyway_schema_history', 'relay_leadership', 'relay_stall', 'relay_topic', 'rate_limit', 'verified_stream')
                """;
        try (var statement = kept().createStatement();
                var rows = statement.executeQuery(sql)) {
            var tables = new ArrayList<String>();
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
            return tables;
        }
    }
}
