package vn.congdoan.benchmarks.path;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.PGConnection;
import vn.congdoan.benchmarks.BenchmarkException;
import vn.congdoan.benchmarks.register.MemberFile;
import vn.congdoan.benchmarks.register.Sending;
import vn.congdoan.benchmarks.result.Pairs;
import vn.congdoan.benchmarks.result.Row;
import vn.congdoan.benchmarks.system.Api;
import vn.congdoan.benchmarks.system.Service;
import vn.congdoan.benchmarks.system.Services;

/** Admissions by import of a file over HTTP, beside COPY of the very rows that came of them into the same tables, empty. */
public final class BulkAdmission implements Measured {

    private static final String OURS = "membership_bulk";
    private static final String THEIRS = "membership_copy";
    /** Rows before those that count, for the service to be warm. */
    private static final long WARM_UP = 50_000;

    private static final List<String> BEFORE = List.of("document");
    private static final List<String> COPIED = List.of("member", "journal");

    @Override
    public String name() {
        return "bulk";
    }

    @Override
    public List<Row> measure(Bench bench) {
        bench.say("Importing a file, and copying the same rows ...");
        Pairs.Both<Double, Double> both = Pairs.measure(bench.size().pairs(), () -> admit(bench), () -> copy(bench));
        return List.of(new Row(
                "bulk admission by import",
                "rows/s",
                "COPY of the same member and journal rows into the same tables and indexes",
                both.ours(),
                both.theirs(),
                0.40,
                0.70,
                false,
                Double.NaN,
                "CSV of %,d members, from the first byte sent to the last row recorded; relay off"
                        .formatted(bench.size().events())));
    }

    private static double admit(Bench bench) {
        bench.seeded(OURS);
        long warmUp = Math.min(WARM_UP, bench.size().events());
        Path warm = bench.files().resolve("warm-up.csv");
        Path file = bench.files().resolve("members.csv");
        new MemberFile(bench.register(), 1, 1).write(warm, warmUp);
        new MemberFile(bench.register(), 2, 1 + warmUp).write(file, bench.size().events());
        try (Service membership = bench.services().membership(new Services.Membership(OURS, "bulk", false))) {
            Api officer = bench.officer(membership);
            new Sending(officer).send("MEMBERS", warm, warmUp);
            bench.servers().checkpoint();
            long began = System.nanoTime();
            new Sending(officer).send("MEMBERS", file, bench.size().events());
            return bench.size().events() / ((System.nanoTime() - began) / 1e9);
        }
    }

    private static double copy(Bench bench) {
        Path directory = bench.files();
        try (Connection from = bench.servers().superuser(OURS)) {
            for (String table : BEFORE) {
                export(from, table, directory);
            }
            for (String table : COPIED) {
                export(from, table, directory);
            }
        } catch (SQLException | IOException e) {
            throw new BenchmarkException("Cannot copy rows out: " + e.getMessage(), e);
        }
        bench.seeded(THEIRS);
        bench.servers().checkpoint();
        try (Connection to = bench.servers().superuser(THEIRS)) {
            // What is there already came with the register.
            bench.servers()
                    .execute(
                            THEIRS,
                            "set session_replication_role = replica; delete from document; delete from journal");
            for (String table : BEFORE) {
                load(to, table, directory);
            }
            to.setAutoCommit(false);
            long began = System.nanoTime();
            long members = load(to, "member", directory);
            load(to, "journal", directory);
            to.commit();
            return members / ((System.nanoTime() - began) / 1e9);
        } catch (SQLException | IOException e) {
            throw new BenchmarkException("Cannot copy rows in: " + e.getMessage(), e);
        }
    }

    private static void export(Connection from, String table, Path directory) throws SQLException, IOException {
        try (OutputStream out = Files.newOutputStream(directory.resolve(table))) {
            from.unwrap(PGConnection.class)
                    .getCopyAPI()
                    // The rows of a partitioned table are its partitions'.
                    .copyOut(
                            "copy (select %s from %s) to stdout (format binary)".formatted(columns(from, table), table),
                            out);
        }
    }

    /** Those that are written; others are made of them by the database. */
    private static String columns(Connection connection, String table) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                select string_agg(column_name, ', ' order by ordinal_position)
                from information_schema.columns
                where table_schema = 'public' and table_name = ? and is_generated = 'NEVER'
                """)) {
            select.setString(1, table);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    private static long load(Connection to, String table, Path directory) throws SQLException, IOException {
        try (InputStream in = Files.newInputStream(directory.resolve(table))) {
            return to.unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy %s from stdin (format binary)".formatted(table), in, 1 << 16);
        }
    }
}
