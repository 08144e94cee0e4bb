package vn.congdoan.membership.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.event.EventHeaders;

/** Sends journal rows to Kafka as CloudEvents in binary mode. Not safe for use by several threads. */
class EventSender implements AutoCloseable {

    private final EventsConfig config;
    private final Producer<String, byte[]> producer;

    /** @param kafka the client's settings, at least {@code bootstrap.servers} */
    EventSender(Map<String, Object> kafka, EventsConfig config) {
        this.config = config;
        var settings = new HashMap<>(kafka);
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, "membership-relay");
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        // Keeps a partition's order through retries.
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 256 * 1024);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 30_000);
        this.producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    /**
     * What became of a page of rows.
     *
     * @param published the last position that the broker has taken without a gap before it, by organization
     * @param taken how many rows these are
     * @param failures why the row after that failed, by organization
     */
    record Outcome(Map<String, Long> published, int taken, Map<String, Throwable> failures) {

        /** Whether it was the broker that failed, not a row that it would not have. */
        boolean isBroken() {
            return failures.values().stream().anyMatch(Outcome::isOfTheBroker);
        }

        static boolean isOfTheBroker(Throwable failure) {
            return !(failure instanceof RecordTooLargeException);
        }
    }

    /** Whether what is being sent is still to be waited for. */
    interface Wanted {
        boolean still() throws InterruptedException;
    }

    private record Sent(long position, CompletableFuture<?> acknowledged) {}

    /**
     * Sends the rows and waits until the broker has taken or refused each. An organization's rows are sent up to the
     * first that can't be.
     *
     * @param stillWanted asked about once a second while waiting; when it says no, waiting ends
     */
    Outcome send(Map<String, List<ChainedRow>> rows, Wanted stillWanted) throws InterruptedException {
        var sent = new LinkedHashMap<String, List<Sent>>();
        for (var unpublished : rows.entrySet()) {
            var ofOrganization = send(unpublished.getValue());
            sent.put(unpublished.getKey(), ofOrganization);
            // Each further row would only wait for the broker as long as this one has.
            if (ofOrganization.stream().anyMatch(row -> isRefusedByTheBroker(row.acknowledged()))) {
                break;
            }
        }

        var all = CompletableFuture.allOf(sent.values().stream()
                .flatMap(List::stream)
                .map(Sent::acknowledged)
                .toArray(CompletableFuture<?>[]::new));
        while (!settledWithin(all, 1, TimeUnit.SECONDS)) {
            if (!stillWanted.still()) {
                break;
            }
        }

        var published = new HashMap<String, Long>();
        var failures = new HashMap<String, Throwable>();
        var taken = 0;
        for (var organization : sent.entrySet()) {
            for (var row : organization.getValue()) {
                var failure = failure(row.acknowledged());
                if (failure != null) {
                    failures.put(organization.getKey(), failure);
                    break;
                }
                published.put(organization.getKey(), row.position());
                taken++;
            }
        }
        return new Outcome(published, taken, failures);
    }

    private static boolean isRefusedByTheBroker(CompletableFuture<?> acknowledged) {
        return acknowledged.isCompletedExceptionally()
                && Outcome.isOfTheBroker(Objects.requireNonNull(failure(acknowledged)));
    }

    private static boolean settledWithin(CompletableFuture<?> all, long time, TimeUnit unit)
            throws InterruptedException {
        try {
            all.get(time, unit);
            return true;
        } catch (ExecutionException e) {
            // Some row failed; which one is asked of the rows.
            return true;
        } catch (TimeoutException e) {
            return false;
        }
    }

    private List<Sent> send(List<ChainedRow> rows) {
        var sent = new ArrayList<Sent>(rows.size());
        for (var unpublished : rows) {
            var acknowledged = send(unpublished);
            sent.add(new Sent(unpublished.row().position(), acknowledged));
            if (acknowledged.isCompletedExceptionally()) {
                break;
            }
        }
        return sent;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // The callback says the same.
    private CompletableFuture<?> send(ChainedRow unpublished) {
        var row = unpublished.row();
        var sending = new ProducerRecord<>(
                config.topic(), row.organization(), row.payload().getBytes(UTF_8));
        writeHeaders(sending.headers(), row, unpublished.hash());
        var acknowledged = new CompletableFuture<Void>();
        producer.send(sending, (metadata, failure) -> {
            if (failure == null) {
                acknowledged.complete(null);
            } else {
                acknowledged.completeExceptionally(failure);
            }
        });
        return acknowledged;
    }

    private static void writeHeaders(Headers headers, JournalRow row, String hash) {
        headers.add(EventHeaders.SPEC_VERSION, EventHeaders.SPEC_VERSION_VALUE.getBytes(UTF_8));
        headers.add(EventHeaders.ID, row.eventId().toString().getBytes(UTF_8));
        headers.add(EventHeaders.SOURCE, EventHeaders.SOURCE_VALUE.getBytes(UTF_8));
        headers.add(EventHeaders.TYPE, row.type().getBytes(UTF_8));
        headers.add(EventHeaders.TIME, row.recordedAt().toString().getBytes(UTF_8));
        headers.add(EventHeaders.SUBJECT, row.organization().getBytes(UTF_8));
        headers.add(EventHeaders.POSITION, Long.toString(row.position()).getBytes(UTF_8));
        headers.add(EventHeaders.HASH, hash.getBytes(UTF_8));
        headers.add(EventHeaders.CONTENT_TYPE, EventHeaders.CONTENT_TYPE_VALUE.getBytes(UTF_8));
        if (row.traceParent() != null) {
            headers.add(EventHeaders.TRACE_PARENT, row.traceParent().getBytes(UTF_8));
        }
    }

    private static @Nullable Throwable failure(CompletableFuture<?> acknowledged) {
        if (!acknowledged.isDone()) {
            return new TimeoutException("not acknowledged");
        }
        return acknowledged.handle((done, failure) -> failure).join();
    }

    /** Drops what is not sent yet: it is sent again by whoever reads it as unpublished next. */
    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }
}
