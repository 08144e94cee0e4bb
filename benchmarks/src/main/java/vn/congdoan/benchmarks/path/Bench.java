package vn.congdoan.benchmarks.path;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import vn.congdoan.benchmarks.BenchmarkException;
import vn.congdoan.benchmarks.bare.BareJvm;
import vn.congdoan.benchmarks.register.Filling;
import vn.congdoan.benchmarks.register.Register;
import vn.congdoan.benchmarks.register.Seeding;
import vn.congdoan.benchmarks.register.Shape;
import vn.congdoan.benchmarks.system.Api;
import vn.congdoan.benchmarks.system.Servers;
import vn.congdoan.benchmarks.system.Service;
import vn.congdoan.benchmarks.system.Services;
import vn.congdoan.benchmarks.system.Topics;
import vn.congdoan.local.Console;

/** What paths are measured on: the servers of this run, and databases to copy for each path. */
public final class Bench implements AutoCloseable {

    private static final String SEED = Servers.MEMBERSHIP;
    private static final String EMPTY = "membership_empty";
    private static final String FILLED = "membership_filled";
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Size size;
    private final Servers servers;
    private final Services services;
    private final Topics topics;
    private final Path home;
    private final Console console;
    private final BareJvm bare;
    private @Nullable Register register;
    private boolean filled;

    public Bench(Size size, Servers servers, Services services, Path home, Console console) {
        this.size = size;
        this.servers = servers;
        this.services = services;
        this.topics = new Topics(servers);
        this.home = home;
        this.console = console;
        this.bare = BareJvm.start(home.resolve("bare.log"));
        servers.copyDatabase(SEED, EMPTY, Servers.MEMBERSHIP);
    }

    public Size size() {
        return size;
    }

    Servers servers() {
        return servers;
    }

    Services services() {
        return services;
    }

    Topics topics() {
        return topics;
    }

    BareJvm bare() {
        return bare;
    }

    /** {@return directory for the scripts of load generators} */
    Path scripts() {
        return home.resolve("scripts");
    }

    /** {@return directory for what is big and short-lived} */
    Path files() {
        return Servers.directory(home.resolve("files"));
    }

    void say(String line) {
        console.say(line);
    }

    /** {@return the register that every database here begins with} */
    Register register() {
        if (register == null) {
            say("Registering organizations and unions ...");
            try (Service membership = services.membership(new Services.Membership(SEED, "seed", false))) {
                register = new Seeding(officer(membership), files()).register(Shape.ofCity(size.unions()));
            }
        }
        return register;
    }

    /** Makes a database of membership-service that it has not been started on yet. */
    void empty(String database) {
        servers.copyDatabase(EMPTY, database, Servers.MEMBERSHIP);
    }

    /** Makes a database of membership-service, with the register and no members. */
    void seeded(String database) {
        register();
        servers.copyDatabase(SEED, database, Servers.MEMBERSHIP);
    }

    /** Makes a database of membership-service, with the register and {@link Size#events} members, none published. */
    void filled(String database) {
        if (!filled) {
            seeded(FILLED);
            say("Admitting %,d members ...".formatted(size.events()));
            try (Service membership = services.membership(new Services.Membership(FILLED, "filled", false))) {
                new Filling(officer(membership), register()).admit(size.events(), 1);
            }
            filled = true;
        }
        servers.copyDatabase(FILLED, database, Servers.MEMBERSHIP);
    }

    Api officer(Service service) {
        return new Api(service.address(), services.officer());
    }

    /** {@return settings of a bare loop that works on a database} */
    Map<String, String> loop(String database, String role, String topic) {
        return Map.of(
                "jdbcUrl",
                servers.jdbcUrl(database),
                "role",
                role,
                "bootstrapServers",
                servers.bootstrapServers(),
                "topic",
                topic);
    }

    /** Waits until the relay has published everything in a database of membership-service. */
    void awaitPublished(String database) {
        await(
                "the relay to publish everything",
                () -> servers.count(database, "select count(*) from journal_stream where published < head") == 0);
    }

    /** Waits until something is so. */
    static void await(String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new BenchmarkException("Waited %d minutes in vain for %s".formatted(PATIENCE.toMinutes(), what));
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    @Override
    public void close() {
        bare.close();
        topics.close();
    }
}
