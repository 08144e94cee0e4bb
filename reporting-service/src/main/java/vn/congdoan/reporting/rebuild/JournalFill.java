package vn.congdoan.reporting.rebuild;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import vn.congdoan.contracts.event.EventJson;
import vn.congdoan.contracts.event.EventType;
import vn.congdoan.reporting.fold.Delivery;
import vn.congdoan.reporting.fold.Event;
import vn.congdoan.reporting.fold.Unreadable;
import vn.congdoan.reporting.intake.IntakeTransaction;
import vn.congdoan.reporting.journal.JournalClient;
import vn.congdoan.reporting.journal.JournalException;
import vn.congdoan.reporting.journal.JournalRow;
import vn.congdoan.reporting.journal.JournalStream;

/** Takes streams into the next projection from the journal itself. */
final class JournalFill {

    private static final int PAGE = 1_000;

    private final JournalClient journal;
    private final IntakeTransaction next;
    private final LongConsumer counter;

    /**
     * @param next writes the next projection
     * @param counter is told how many facts were counted
     */
    JournalFill(JournalClient journal, IntakeTransaction next, LongConsumer counter) {
        this.journal = journal;
        this.next = next;
        this.counter = counter;
    }

    /** Whether it is known where the journal is. */
    boolean isPossible() {
        return journal.isConfigured();
    }

    /**
     * How far each stream reaches.
     *
     * @throws StalledException when the journal doesn't answer
     */
    Map<String, JournalStream> streams() {
        try {
            return journal.streams().stream()
                    .collect(Collectors.toMap(JournalStream::organization, Function.identity()));
        } catch (JournalException e) {
            throw new StalledException(e);
        }
    }

    /**
     * Takes a stream in from the last position that was counted, which shows whether it is that of the journal, to the
     * journal's head.
     *
     * @throws StalledException when the journal doesn't answer
     */
    void fill(String organization, long counted) throws SQLException {
        long from = Math.max(1, counted);
        List<JournalRow> rows;
        do {
            rows = rows(organization, from);
            counter.accept(next.take(rows.stream().map(JournalFill::delivery).toList()));
            from += rows.size();
        } while (rows.size() == PAGE);
    }

    private List<JournalRow> rows(String organization, long from) {
        try {
            return journal.rows(organization, from, PAGE);
        } catch (JournalException e) {
            throw new StalledException(e);
        }
    }

    private static Delivery delivery(JournalRow row) {
        try {
            EventType type = EventType.named(row.type())
                    .orElseThrow(() -> new IOException("the type " + row.type() + " is unknown"));
            byte[] payload = row.payload().toString().getBytes(StandardCharsets.UTF_8);
            return new Event(
                    row.organization(), row.position(), row.hash(), row.recordedAt(), EventJson.read(type, payload));
        } catch (IOException e) {
            // Never the cause's own text: nothing vouches for what a payload quotes.
            return new Unreadable(
                    row.organization(),
                    row.position(),
                    "the journal's row is no " + row.type() + " that is known here");
        }
    }
}
