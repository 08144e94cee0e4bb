package vn.congdoan.benchmarks.path;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.congdoan.benchmarks.BenchmarkException;
import vn.congdoan.benchmarks.result.Pairs;
import vn.congdoan.benchmarks.result.Row;
import vn.congdoan.benchmarks.system.Api;
import vn.congdoan.benchmarks.system.Peer;
import vn.congdoan.benchmarks.system.Servers;

/** A rebuild of all reports from the topic, from its asking to its end, beside a bare loop over the same topic. */
public final class Rebuild implements Measured {

    private static final String TOPIC = "rebuild";

    @Override
    public String name() {
        return "rebuild";
    }

    @Override
    public List<Row> measure(Bench bench) {
        bench.say("Counting the journal, then rebuilding ...");
        try (RunningSystem system = RunningSystem.start(bench, TOPIC)) {
            Api operator =
                    new Api(system.reporting().address(), bench.services().operator());
            Rebuilt warmUp = rebuild(operator);
            bare(bench);
            Pairs.Both<Rebuilt, Double> both =
                    Pairs.measure(bench.size().pairs(), () -> rebuild(operator), () -> bare(bench));
            Row row = new Row(
                    "rebuild",
                    "events/s",
                    "bare loop: poll, parse, upsert, offset in one transaction",
                    both.ours().stream().map(Rebuilt::perSecond).toList(),
                    both.theirs(),
                    0.50,
                    0.80,
                    false,
                    Double.NaN,
                    "%,d events; asked to taken up %d ms, then %s; the first, not warm: %,.0f events/s"
                            .formatted(
                                    warmUp.events(),
                                    both.ours().get(0).waited().toMillis(),
                                    both.ours().get(0).ran(),
                                    warmUp.perSecond()));
            return bench.size().peers() ? List.of(row, beside(bench, operator, warmUp)) : List.of(row);
        }
    }

    private static Row beside(Bench bench, Api operator, Rebuilt warmUp) {
        Pairs.Both<Rebuilt, Double> both = Pairs.measure(
                bench.size().pairs(), () -> rebuild(operator), () -> kafkaStreams(bench, warmUp.events()));
        return new Row(
                "rebuild beside Kafka Streams",
                "events/s",
                "Kafka Streams, exactly once, with persistent stores",
                both.ours().stream().map(Rebuilt::perSecond).toList(),
                both.theirs(),
                1.0,
                null,
                false,
                Double.NaN,
                "%,d events each; Kafka Streams in a JVM that has just started, ours at its first rebuild: %,.0f events/s"
                        .formatted(warmUp.events(), warmUp.perSecond()));
    }

    private static double kafkaStreams(Bench bench, long events) {
        String run = "rebuild-" + UUID.randomUUID();
        JsonNode done = bench.services()
                .run(
                        Peer.KAFKA_STREAMS,
                        Map.of(
                                "KAFKA_BOOTSTRAP_SERVERS", bench.servers().bootstrapServers(),
                                "TOPIC", TOPIC,
                                "STATE_DIR", bench.files().resolve(run).toString(),
                                "APPLICATION_ID", run,
                                "EXPECTED", Long.toString(events)));
        return done.path("events").asLong() / done.path("seconds").asDouble();
    }

    /**
     * A rebuild that was done.
     *
     * @param waited from its asking until it was taken up
     * @param ran from then to its end
     */
    record Rebuilt(long events, Duration waited, Duration ran) {

        double perSecond() {
            return events / (waited.plus(ran).toNanos() / 1e9);
        }
    }

    static Rebuilt rebuild(Api operator) {
        String id = operator.post("/v1/rebuilds", Map.of("source", "TOPIC"))
                .body()
                .path("id")
                .asText();
        String path = "/v1/rebuilds/" + id;
        Bench.await("the rebuild", () -> !state(operator.get(path).body()).equals("RUNNING"));
        JsonNode done = operator.get(path).body();
        if (!state(done).equals("SWAPPED")) {
            throw new BenchmarkException("The rebuild failed: " + done);
        }
        Instant asked = instant(done, "requestedAt");
        Instant began = instant(done, "startedAt");
        return new Rebuilt(
                done.path("events").asLong(),
                Duration.between(asked, began),
                Duration.between(began, instant(done, "finishedAt")));
    }

    private static String state(JsonNode rebuild) {
        return rebuild.path("state").asText();
    }

    private static Instant instant(JsonNode rebuild, String field) {
        return Instant.parse(rebuild.path(field).asText());
    }

    private static double bare(Bench bench) {
        bench.servers().execute(Servers.REPORTING, """
                drop schema if exists bare cascade;
                create schema bare authorization reporting;
                set role reporting;
                create table bare.tally (like projection.tally including all);
                create table bare.daily_tally (like projection.daily_tally including all);
                create table bare.place (partition integer primary key, next_offset bigint not null)
                """);
        bench.servers().checkpoint();
        JsonNode done = bench.bare().run("fold", bench.loop(Servers.REPORTING, Servers.REPORTING, TOPIC));
        return done.path("events").asLong() / done.path("seconds").asDouble();
    }
}
