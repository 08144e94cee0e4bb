package vn.congdoan.peers.debezium;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.debezium.engine.DebeziumEngine.ChangeConsumer;
import io.debezium.engine.DebeziumEngine.RecordCommitter;
import io.debezium.engine.RecordChangeEvent;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.connect.source.SourceRecord;
import vn.congdoan.contracts.event.EventHeaders;

/** Sends each batch and waits for its acknowledgement before it marks the batch as done. */
final class AcknowledgedSender implements ChangeConsumer<RecordChangeEvent<SourceRecord>> {

    private final Producer<String, byte[]> producer;
    private final int expected;
    private final CompletableFuture<Long> all = new CompletableFuture<>();
    private int acknowledged;

    AcknowledgedSender(Producer<String, byte[]> producer, int expected) {
        this.producer = producer;
        this.expected = expected;
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // The callback says the same.
    public void handleBatch(
            List<RecordChangeEvent<SourceRecord>> batch, RecordCommitter<RecordChangeEvent<SourceRecord>> committer)
            throws InterruptedException {
        for (var change : batch) {
            producer.send(record(change.record()), (metadata, failure) -> {
                if (failure != null) {
                    fail(failure);
                }
            });
        }
        producer.flush();
        if (all.isCompletedExceptionally()) {
            throw new IllegalStateException("the broker did not take a batch");
        }
        for (var change : batch) {
            committer.markProcessed(change);
        }
        committer.markBatchFinished();
        acknowledged += batch.size();
        if (acknowledged >= expected) {
            all.complete(System.nanoTime());
        }
    }

    private static ProducerRecord<String, byte[]> record(SourceRecord routed) {
        var sent =
                new ProducerRecord<>(routed.topic(), (String) routed.key(), ((String) routed.value()).getBytes(UTF_8));
        for (var header : routed.headers()) {
            var name = header.key().equals("id") ? EventHeaders.ID : header.key();
            sent.headers().add(name, header.value().toString().getBytes(UTF_8));
        }
        sent.headers()
                .add(EventHeaders.SPEC_VERSION, EventHeaders.SPEC_VERSION_VALUE.getBytes(UTF_8))
                .add(EventHeaders.SOURCE, EventHeaders.SOURCE_VALUE.getBytes(UTF_8))
                .add(EventHeaders.CONTENT_TYPE, EventHeaders.CONTENT_TYPE_VALUE.getBytes(UTF_8));
        return sent;
    }

    void fail(Throwable failure) {
        all.completeExceptionally(failure);
    }

    /** Waits for the last acknowledgement, and returns its {@link System#nanoTime()}. */
    long awaitAll() throws InterruptedException {
        try {
            return all.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the relay failed", e.getCause());
        }
    }
}
