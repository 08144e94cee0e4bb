package vn.congdoan.reporting.rebuild;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Clock;
import java.util.UUID;
import vn.congdoan.local.servers.TestServers;
import vn.congdoan.reporting.ProjectionSchema;
import vn.congdoan.reporting.database.ProjectionVersion;
import vn.congdoan.reporting.database.Projections;
import vn.congdoan.reporting.database.Schema;
import vn.congdoan.reporting.intake.RunningIntake;
import vn.congdoan.reporting.journal.JournalClient;

/** One instance of the service, as far as rebuilds go. Its connections are known as {@code rebuild}. */
final class RunningRebuilder implements AutoCloseable {

    private final Rebuilds rebuilds;
    private final Rebuilder rebuilder;

    private RunningRebuilder(Rebuilds rebuilds, Rebuilder rebuilder) {
        this.rebuilds = rebuilds;
        this.rebuilder = rebuilder;
    }

    static RunningRebuilder start(String topic, ProjectionSchema schema, JournalClient journal) {
        Projections projections = schema.projections("rebuild");
        Schema migrations = schema.schema();
        migrations.migrate();
        Rebuilds rebuilds = new Rebuilds(projections);
        Rebuilder rebuilder = new Rebuilder(
                config(),
                projections,
                new ProjectionVersion(projections),
                migrations,
                RunningIntake.replays(topic, TestServers.kafka()),
                journal,
                rebuilds,
                Clock.systemUTC());
        rebuilder.start(new StartupEvent(), new SimpleMeterRegistry());
        return new RunningRebuilder(rebuilds, rebuilder);
    }

    static RebuildConfig config() {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withMapping(RebuildConfig.class)
                .withDefaultValue("congdoan.rebuild.poll", "PT0.1S")
                .withDefaultValue("congdoan.rebuild.lease", "PT2S")
                .withDefaultValue("congdoan.rebuild.retry", "PT0.2S")
                .withDefaultValue("congdoan.rebuild.attempts", "5")
                .build()
                .getConfigMapping(RebuildConfig.class);
    }

    UUID request(RebuildSource source) {
        return rebuilds.request(source, "test", null).orElseThrow().id();
    }

    RebuildView latest() {
        return rebuilds.latest(null, 1).get(0);
    }

    @Override
    public void close() {
        try {
            rebuilder.stop(new ShutdownEvent());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
