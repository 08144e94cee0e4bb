package vn.congdoan.benchmarks.path;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import vn.congdoan.benchmarks.BenchmarkException;
import vn.congdoan.benchmarks.result.Pairs;
import vn.congdoan.benchmarks.result.Row;
import vn.congdoan.benchmarks.system.Servers;
import vn.congdoan.benchmarks.system.Service;
import vn.congdoan.benchmarks.system.Services;

/**
 * The relay with a journal of which nothing is published, beside a bare loop over a copy of it. Both are warm: the relay
 * begins again whenever its topic is made anew. Both are timed by the marks, from the first that is moved to the last.
 */
public final class RelayDrain implements Measured {

    private static final String OURS = "membership_drain";
    private static final String THEIRS = "membership_drain_bare";
    private static final String TOPIC = "drain";
    private static final String BARE_TOPIC = "drain-bare";

    @Override
    public String name() {
        return "relay";
    }

    @Override
    public List<Row> measure(Bench bench) {
        bench.filled(OURS);
        bench.filled(THEIRS);
        bench.say("Draining the journal ...");
        long rows = bench.servers().count(OURS, "select sum(head) from journal_stream");
        CompletableFuture<Double> cold = CompletableFuture.supplyAsync(() -> rate(bench.servers(), OURS, rows));
        try (Service membership = bench.services().membership(new Services.Membership(OURS, TOPIC, true))) {
            double first = cold.join();
            bare(bench, rows);
            Pairs.Both<Double, Double> both = Pairs.measure(
                    bench.size().pairs(),
                    () -> {
                        bench.servers().checkpoint();
                        CompletableFuture<Double> rate =
                                CompletableFuture.supplyAsync(() -> rate(bench.servers(), OURS, rows));
                        bench.topics().delete(TOPIC);
                        return rate.join();
                    },
                    () -> bare(bench, rows));
            return List.of(new Row(
                    "relay drain",
                    "events/s",
                    "bare loop: read page, send with acks, flush, move the mark",
                    both.ours(),
                    both.theirs(),
                    0.60,
                    0.85,
                    false,
                    Double.NaN,
                    "%,d rows; right after the start, not warm: %,.0f events/s; pid %d"
                            .formatted(rows, first, membership.pid())));
        }
    }

    private static double bare(Bench bench, long rows) {
        bench.servers().execute(THEIRS, "update journal_stream set published = 0");
        bench.servers().checkpoint();
        bench.topics().create(BARE_TOPIC);
        CompletableFuture<Double> rate = CompletableFuture.supplyAsync(() -> rate(bench.servers(), THEIRS, rows));
        bench.bare().run("relay", bench.loop(THEIRS, Servers.MEMBERSHIP, BARE_TOPIC));
        bench.topics().delete(BARE_TOPIC);
        return rate.join();
    }

    /** Events a second from the first mark that is seen to be moved until all are at their heads. */
    private static double rate(Servers servers, String database, long rows) {
        try (Connection connection = servers.superuser(database);
                PreparedStatement marks = connection.prepareStatement("select sum(published) from journal_stream")) {
            // Published from an earlier time, until they are set back.
            Bench.await("marks to be set back", () -> sum(marks) < rows);
            Bench.await("the first mark", () -> sum(marks) > 0);
            long began = System.nanoTime();
            long before = sum(marks);
            Bench.await("the last mark", () -> sum(marks) == rows);
            return (rows - before) / ((System.nanoTime() - began) / 1e9);
        } catch (SQLException e) {
            throw new BenchmarkException("Cannot read the marks: " + e.getMessage(), e);
        }
    }

    private static long sum(PreparedStatement marks) {
        try (ResultSet found = marks.executeQuery()) {
            found.next();
            return found.getLong(1);
        } catch (SQLException e) {
            throw new BenchmarkException("Cannot read the marks: " + e.getMessage(), e);
        }
    }
}
