package vn.congdoan.benchmarks.path;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import vn.congdoan.benchmarks.BenchmarkException;
import vn.congdoan.benchmarks.result.Pairs;
import vn.congdoan.benchmarks.result.Row;
import vn.congdoan.benchmarks.system.Peer;
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
    private static final String OUTBOX = "outbox";

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
            Pairs.Both<Double, Double> both =
                    Pairs.measure(bench.size().pairs(), () -> drain(bench, rows), () -> bare(bench, rows));
            Row row = new Row(
                    "relay drain",
                    "events/s",
                    "bare loop: read page, send with acks, flush, move the mark",
                    both.ours(),
                    both.theirs(),
                    0.60,
                    0.85,
                    false,
                    Double.NaN,
                    "%,d rows; right after the start, not warm: %,.0f events/s; resident memory of the service %d MB"
                            .formatted(rows, first, membership.residentBytes() >> 20));
            return bench.size().peers() ? List.of(row, beside(bench, rows, first)) : List.of(row);
        }
    }

    private static double drain(Bench bench, long rows) {
        bench.servers().checkpoint();
        CompletableFuture<Double> rate = CompletableFuture.supplyAsync(() -> rate(bench.servers(), OURS, rows));
        bench.topics().delete(TOPIC);
        return rate.join();
    }

    /** Debezium's outbox has as many rows as our journal; filling it is not timed. */
    private static Row beside(Bench bench, long rows, double first) {
        bench.servers().createDatabase(OUTBOX);
        bench.servers().execute(OUTBOX, "alter role %s replication".formatted(OUTBOX));
        Map<String, String> environment = Map.of(
                "JDBC_URL", bench.servers().jdbcUrl(OUTBOX),
                "JDBC_USERNAME", OUTBOX,
                "JDBC_PASSWORD", OUTBOX,
                "KAFKA_BOOTSTRAP_SERVERS", bench.servers().bootstrapServers(),
                "TOPIC", OUTBOX,
                "OFFSET_FILE", bench.files().resolve("outbox.offsets").toString(),
                "EXPECTED", Long.toString(rows));
        Pairs.Both<Double, Double> both =
                Pairs.measure(bench.size().pairs(), () -> drain(bench, rows), () -> debezium(bench, environment));
        bench.servers().execute(OUTBOX, "select pg_drop_replication_slot(slot_name) from pg_replication_slots");
        bench.servers().dropDatabase(OUTBOX);
        return new Row(
                "relay drain beside Debezium",
                "events/s",
                "Debezium's embedded engine with its outbox router",
                both.ours(),
                both.theirs(),
                1.0,
                null,
                false,
                Double.NaN,
                "%,d rows each; Debezium in a JVM that has just started, ours right after its start: %,.0f events/s"
                        .formatted(rows, first));
    }

    private static double debezium(Bench bench, Map<String, String> environment) {
        bench.topics().create(OUTBOX);
        bench.services().run(Peer.DEBEZIUM, environment, "fill");
        bench.servers().checkpoint();
        JsonNode done = bench.services().run(Peer.DEBEZIUM, environment, "relay");
        bench.topics().delete(OUTBOX);
        return done.path("events").asLong() / done.path("seconds").asDouble();
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
