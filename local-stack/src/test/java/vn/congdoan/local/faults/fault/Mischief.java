package vn.congdoan.local.faults.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import vn.congdoan.local.faults.traffic.Ledger;

/** Lets faults happen in several lanes at once until the time is up, and ends each that it began. */
public final class Mischief {

    private final Map<String, ReentrantLock> inUse = new ConcurrentHashMap<>();
    private final Map<String, Long> lastTouched = new ConcurrentHashMap<>();
    private final Map<String, Integer> counts = new TreeMap<>();
    private final List<Thread> threads = new ArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private final Ledger ledger;
    private final Recovery recovery;
    private final Consumer<String> log;

    /**
     * @param recovery told of each fault that has ended
     * @param log told what happens
     */
    public Mischief(Ledger ledger, Recovery recovery, Consumer<String> log) {
        this.ledger = ledger;
        this.recovery = recovery;
        this.log = log;
    }

    /** Begins. */
    public void start(List<Lane> lanes) {
        for (Lane lane : lanes) {
            Thread thread = new Thread(() -> run(lane), "faults-" + threads.size());
            thread.setDaemon(true);
            threads.add(thread);
            thread.start();
        }
    }

    /** Begins no more faults, and waits until those under way have ended. */
    public void stop() throws InterruptedException {
        over.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private void run(Lane lane) {
        try {
            while (!over.await(0, TimeUnit.MILLISECONDS)) {
                Optional<Planned> planned = lane.next();
                if (planned.isEmpty()) {
                    return;
                }
                happen(planned.get());
                over.await(planned.get().rest().toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void happen(Planned planned) throws InterruptedException {
        Fault fault = planned.fault();
        Set<String> touches = new TreeSet<>(fault.touches());
        // In the order of their names, so that two lanes never wait for each other.
        touches.forEach(touched -> lock(touched).lock());
        try {
            String what = fault.kind() + ": " + fault.target();
            log.accept("begins   " + what);
            fault.begin();
            count(fault.kind());
            over.await(planned.length().toMillis(), TimeUnit.MILLISECONDS);
            fault.end();
            log.accept("ended    " + what);
            recovery.after(fault.kind());
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            ledger.violation("the suite could not do or undo %s: %s".formatted(fault, e));
        } finally {
            touches.forEach(touched -> {
                lastTouched.put(touched, System.nanoTime());
                lock(touched).unlock();
            });
        }
    }

    private ReentrantLock lock(String name) {
        return inUse.computeIfAbsent(name, key -> new ReentrantLock(true));
    }

    /** {@return whether any of these things is touched by a fault now, or was until a short time ago} */
    public boolean isTouched(Set<String> names, Duration shortTime) {
        return names.stream().anyMatch(name -> lock(name).isLocked() || wasTouched(name, shortTime));
    }

    private boolean wasTouched(String name, Duration shortTime) {
        Long at = lastTouched.get(name);
        return at != null && System.nanoTime() - at < shortTime.toNanos();
    }

    private synchronized void count(String kind) {
        counts.merge(kind, 1, Integer::sum);
    }

    /** {@return how many faults of each kind there were} */
    public synchronized Map<String, Integer> counts() {
        return new TreeMap<>(counts);
    }
}
