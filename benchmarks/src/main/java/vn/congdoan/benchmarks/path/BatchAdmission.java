package vn.congdoan.benchmarks.path;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;
import vn.congdoan.benchmarks.BenchmarkException;
import vn.congdoan.benchmarks.register.Filling;
import vn.congdoan.benchmarks.result.Pairs;
import vn.congdoan.benchmarks.result.Row;
import vn.congdoan.benchmarks.system.Api;
import vn.congdoan.benchmarks.system.Service;
import vn.congdoan.benchmarks.system.Services;

/** Admissions by batches of a hundred, beside COPY of the very rows that came of them into the same tables, empty. */
public final class BatchAdmission implements Measured {

    private static final String OURS = "membership_bulk";
    private static final String THEIRS = "membership_copy";
    /** Rows before those that count, for the service to be warm. */
    private static final long WARM_UP = 5_000;

    private static final List<String> BEFORE = List.of("document");
    private static final List<String> COPIED = List.of("member", "journal");

    private final List<Double> generator = new ArrayList<>();

    @Override
    public String name() {
        return "batch";
    }

    @Override
    public List<Row> measure(Bench bench) {
        bench.say("Admitting batches, and copying the same rows ...");
        Pairs.Both<Double, Double> both = Pairs.measure(bench.size().pairs(), () -> admit(bench), () -> copy(bench));
        return List.of(new Row(
                "bulk admission, batches of 100",
                "rows/s",
                "COPY of the same member and journal rows into the same tables and indexes",
                both.ours(),
                both.theirs(),
                null,
                null,
                false,
                generator.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN),
                "%,d members, each with its journal row, by 16 clients; relay off"
                        .formatted(bench.size().events())));
    }

    private double admit(Bench bench) {
        bench.seeded(OURS);
        try (Service membership = bench.services().membership(new Services.Membership(OURS, "bulk", false))) {
            Api officer = bench.officer(membership);
            Filling filling = new Filling(officer, bench.register());
            long warm = filling.admit(WARM_UP, 1);
            bench.servers().checkpoint();
            OperatingSystemMXBean own = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
            long cpu = own.getProcessCpuTime();
            long began = System.nanoTime();
            long admitted = filling.admit(bench.size().events(), warm + 1);
            double nanos = System.nanoTime() - began;
            generator.add((own.getProcessCpuTime() - cpu) / nanos);
            return admitted / nanos * 1e9;
        }
    }

    private static double copy(Bench bench) {
        Path directory = bench.files();
        try (Connection from = bench.servers().superuser(OURS)) {
            Files.createDirectories(directory);
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
                    .copyOut("copy (select * from %s) to stdout (format binary)".formatted(table), out);
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
