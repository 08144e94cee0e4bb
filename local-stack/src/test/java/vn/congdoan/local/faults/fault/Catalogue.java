package vn.congdoan.local.faults.fault;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import vn.congdoan.local.faults.system.CongDoan;
import vn.congdoan.local.faults.system.Link;
import vn.congdoan.local.faults.system.Service;
import vn.congdoan.local.faults.traffic.Reader;

/** All faults that there are: for chance to choose from, and a fixed programme of each kind for the short run. */
public final class Catalogue {

    private static final List<String> SOURCES = List.of("TOPIC", "JOURNAL");

    private final CongDoan system;
    private final Reader reader;

    /**
     * @param system what fails
     * @param reader told when figures may go back
     */
    public Catalogue(CongDoan system, Reader reader) {
        this.system = system;
        this.reader = reader;
    }

    /** {@return every kind} */
    public List<Kind> all() {
        return List.of(
                kind(1, 4, random -> new KilledProcess(any(system.processes(), random))),
                kind(2, 12, random -> new PausedProcess(any(system.processes(), random))),
                kind(1, 6, random -> new StoppedProcess(any(system.processes(), random))),
                kind(2, 15, random -> BadLink.cut(anyLink(random))),
                kind(4, 15, random -> BadLink.slow(anyLink(random), Duration.ofMillis(20 + random.nextInt(400)))),
                kind(4, 15, random -> BadLink.frozen(anyLink(random))),
                kind(4, 15, random -> BadLink.halfOpen(anyLink(random))),
                kind(1, 3, random -> new EndedSessions(system, anyDatabase(random))),
                kind(3, 8, random -> new CancelledStatements(system, anyDatabase(random))),
                kind(5, 20, this::anyLockedTable),
                kind(3, 10, this::anyFullDisk),
                kind(3, 12, random -> new WrongClock(any(system.services(), random), anyOffset(random))),
                kind(1, 2, random -> new RepeatedDeliveries(system, new Random(random.nextLong()))),
                kind(1, 2, random -> new PoisonRecords(system)),
                kind(2, 5, random -> new DeletedTopic(system)),
                kind(3, 6, random -> new TruncatedTopic(system)),
                kind(5, 15, random -> new OldReportingDatabase(system, reader)),
                kind(1, 3, random -> new RebuildUnderTraffic(system, any(SOURCES, random))));
    }

    /** {@return the short run: as many kinds as fit in two minutes, always the same} */
    public List<Lane> programme() {
        Service membership1 = system.memberships().get(0);
        Service membership2 = system.memberships().get(1);
        Service reporting1 = system.reportings().get(0);
        Service reporting2 = system.reportings().get(1);
        Service reporting3 = system.reportings().get(2);
        return List.of(
                Programme.of(
                        planned(2, new KilledProcess(membership1.process())),
                        planned(4, new PausedProcess(membership2.process())),
                        planned(2, new KilledProcess(system.kafka())),
                        planned(2, new DeletedTopic(system)),
                        planned(1, new KilledProcess(system.postgres())),
                        planned(3, new OldReportingDatabase(system, reader)),
                        planned(3, new PausedProcess(system.postgres()))),
                Programme.of(
                        planned(3, new StoppedProcess(reporting3.process())),
                        planned(1, new RepeatedDeliveries(system, new Random(1))),
                        planned(5, BadLink.halfOpen(reporting2.needs().get(1))),
                        planned(4, new FullDisk(system, CongDoan.MEMBERSHIP, "journal")),
                        planned(1, new PoisonRecords(system)),
                        planned(1, new RebuildUnderTraffic(system, "TOPIC")),
                        planned(3, new TruncatedTopic(system)),
                        planned(3, new WrongClock(membership2, Duration.ofHours(-26)))),
                Programme.of(
                        planned(8, new PausedProcess(reporting1.process())),
                        planned(4, BadLink.cut(membership1.needs().get(0))),
                        planned(5, BadLink.slow(reporting2.fromClients(), Duration.ofMillis(150))),
                        planned(1, new EndedSessions(system, CongDoan.MEMBERSHIP)),
                        planned(10, new LockedTable(system, CongDoan.REPORTING, "tally")),
                        planned(4, BadLink.frozen(membership2.needs().get(1))),
                        planned(3, new CancelledStatements(system, CongDoan.REPORTING)),
                        planned(2, new KilledProcess(reporting2.process()))));
    }

    private static Planned planned(int seconds, Fault fault) {
        return new Planned(fault, Duration.ofSeconds(seconds), Duration.ofSeconds(1));
    }

    private static Kind kind(int shortest, int longest, Function<Random, Fault> make) {
        return new Kind(Duration.ofSeconds(shortest), Duration.ofSeconds(longest), make);
    }

    private Fault anyLockedTable(Random random) {
        return random.nextBoolean()
                ? new LockedTable(
                        system, CongDoan.MEMBERSHIP, any(List.of("journal", "journal_stream", "member"), random))
                : new LockedTable(system, CongDoan.REPORTING, any(List.of("tally", "stream"), random));
    }

    private Fault anyFullDisk(Random random) {
        return random.nextBoolean()
                ? new FullDisk(
                        system, CongDoan.MEMBERSHIP, any(List.of("journal", "member", "idempotency_key"), random))
                : new FullDisk(
                        system, CongDoan.REPORTING, any(List.of("tally", "daily_tally", "monthly_tally"), random));
    }

    private static String anyDatabase(Random random) {
        return any(List.of(CongDoan.MEMBERSHIP, CongDoan.REPORTING), random);
    }

    private static Duration anyOffset(Random random) {
        return Duration.ofMinutes(random.nextInt(4_000) - 2_000);
    }

    private Link anyLink(Random random) {
        return any(system.links(), random);
    }

    private static <T> T any(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }
}
