package vn.congdoan.local.faults.traffic;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import vn.congdoan.local.Tokens;
import vn.congdoan.local.faults.system.CongDoan;
import vn.congdoan.local.faults.system.Service;

/** Several officers who write at once, and a reader at each instance of reporting-service, until they are stopped. */
public final class Traffic implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final long WRITE_PAUSE_MILLIS = 30;
    private static final long READ_PAUSE_MILLIS = 250;
    private static final int PERCENT_MISTAKES = 8;
    private static final int PERCENT_READ_AFTER = 10;
    private static final int DISTRICTS = 6;
    private static final int FIRST_UNIONS = 12;
    private static final Duration STOP_BOUND = Duration.ofMinutes(2);

    private final CountDownLatch stop = new CountDownLatch(1);
    private final List<Thread> threads = new ArrayList<>();
    private final Register register = new Register();
    private final Ledger ledger;
    private final long seed;
    private final int officers;
    private final Reader reader;
    private final List<URI> memberships;
    private final Caller writing;

    /** @param officers how many write at once */
    public Traffic(CongDoan system, Ledger ledger, long seed, int officers) {
        this.ledger = ledger;
        this.seed = seed;
        this.officers = officers;
        this.memberships = system.memberships().stream().map(Service::address).toList();
        this.writing = new Caller(system.tokens().issue(Tokens.CITY_OFFICER), PATIENCE);
        this.reader = new Reader(
                system.reportings().stream().map(Service::address).toList(),
                new Caller(system.tokens().issue("partner"), PATIENCE),
                ledger);
    }

    /** Enters a city with its districts, first unions and a kind of activity, and then lets everybody loose. */
    public void begin() {
        enterTheFirst();
        for (int number = 0; number < officers; number++) {
            Random random = new Random(seed * 31 + number);
            start("officer-" + number, () -> write(random));
        }
        for (int instance = 0; instance < reader.instances(); instance++) {
            int there = instance;
            start("reader-" + instance, () -> read(there));
        }
    }

    private void enterTheFirst() {
        Random random = new Random(seed);
        Officer first = officer(random);
        first.register("HN", "CITY", "");
        for (int district = 1; district <= DISTRICTS; district++) {
            first.register("HN-Q" + district, "DISTRICT", "HN");
        }
        new Activities(register, sender(random), random).defineKind("HN");
        for (int union = 0; union < FIRST_UNIONS; union++) {
            first.found();
        }
    }

    private Officer officer(Random random) {
        return new Officer(register, sender(random), random);
    }

    private Sender sender(Random random) {
        return new Sender(memberships, writing, ledger, random, stop);
    }

    private void write(Random random) {
        Officer officer = officer(random);
        Mistakes mistakes = new Mistakes(register, sender(random), ledger, random);
        while (!pause(WRITE_PAUSE_MILLIS)) {
            if (random.nextInt(100) < PERCENT_MISTAKES) {
                mistakes.make();
                continue;
            }
            List<Place> written = officer.act();
            if (!written.isEmpty() && random.nextInt(100) < PERCENT_READ_AFTER) {
                reader.readOwn(written.get(0), random.nextInt(reader.instances()));
            }
        }
    }

    private void read(int instance) {
        int round = 0;
        while (!pause(READ_PAUSE_MILLIS)) {
            reader.read(instance, round++);
        }
    }

    private boolean pause(long millis) {
        try {
            return stop.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private void start(String name, Runnable work) {
        Thread thread = new Thread(() -> run(name, work), name);
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();
    }

    private void run(String name, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            ledger.violation("%s failed: %s".formatted(name, e));
        }
    }

    /** {@return who reads reports} */
    public Reader reader() {
        return reader;
    }

    /** {@return the codes of the organizations that were entered} */
    public List<String> organizations() {
        return register.organizations();
    }

    /** Lets everybody finish what they are at. */
    @Override
    public void close() {
        stop.countDown();
        for (Thread thread : threads) {
            try {
                thread.join(STOP_BOUND.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
