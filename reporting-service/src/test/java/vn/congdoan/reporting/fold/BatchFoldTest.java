package vn.congdoan.reporting.fold;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.congdoan.contracts.event.MembershipEvent;
import vn.congdoan.reporting.Facts;
import vn.congdoan.reporting.Facts.Union;
import vn.congdoan.reporting.fold.StreamState.Outcome;

class BatchFoldTest {

    private static final Instant FIRST = Instant.parse("2021-04-04T01:00:00Z");
    private static final Instant LATER = Instant.parse("2021-04-04T02:00:00Z");
    private static final String DISTRICT = "HN-CAUGIAY";
    private static final String OTHER = "HN-LONGBIEN";

    private StreamState state = StreamState.beginning(DISTRICT);

    @Test
    void positionsInTurnAreCounted() {
        BatchFold batch = batch(FIRST, event(1), event(2));

        assertThat(batch.outcomes()).isEqualTo(Map.of(Outcome.APPLIED, 2));
        assertThat(state.position()).isEqualTo(2);
        assertThat(state.hash()).isEqualTo(hash(2));
        assertThat(state.recordedAt()).isEqualTo(recordedAt(2));
        assertThat(state.status()).isEqualTo(StreamStatus.LIVE);
    }

    @Test
    void whatWasCountedIsSkippedWhenItIsSentAgain() {
        batch(FIRST, event(1), event(2), event(3));

        BatchFold again = batch(LATER, event(1), event(2), event(3));

        assertThat(again.outcomes()).isEqualTo(Map.of(Outcome.RESENT, 3));
        assertThat(again.fold().tallies()).isEmpty();
        assertThat(again.changedStreams()).isEmpty();
    }

    @Test
    void afterAGapNothingIsCountedUntilTheMissingPositionComes() {
        batch(FIRST, event(1), event(3), event(4));

        assertThat(state.position()).isEqualTo(1);
        assertThat(state.delivered()).isEqualTo(4);
        assertThat(state.status()).isEqualTo(StreamStatus.GAP);
        assertThat(state.reason()).isEqualTo("position 2 is missing, though 3 was delivered");
        assertThat(state.since()).isEqualTo(FIRST);

        batch(LATER, event(2));

        assertThat(state.position()).isEqualTo(2);
        assertThat(state.status()).as("3 and 4 are still to come again").isEqualTo(StreamStatus.GAP);
        assertThat(state.since()).isEqualTo(FIRST);

        batch(LATER, event(3), event(4));

        assertThat(state.position()).isEqualTo(4);
        assertThat(state.status()).isEqualTo(StreamStatus.LIVE);
        assertThat(state.reason()).isNull();
        assertThat(state.since()).isNull();
    }

    @Test
    void anUnreadableEventParksItsStreamOnly() {
        BatchFold batch =
                batch(FIRST, event(1), unreadable(2), event(3), new Event(OTHER, 1, hash(1), FIRST, fact(OTHER)));

        assertThat(state.position()).isEqualTo(1);
        assertThat(state.status()).isEqualTo(StreamStatus.PARKED);
        assertThat(state.reason()).isEqualTo("position 2 can't be counted: no JSON");
        assertThat(batch.outcomes()).isEqualTo(Map.of(Outcome.APPLIED, 2, Outcome.PARKED, 1, Outcome.WAITING, 1));
        assertThat(batch.changedStreams())
                .filteredOn(stream -> stream.organization().equals(OTHER))
                .singleElement()
                .satisfies(other -> assertThat(other.status()).isEqualTo(StreamStatus.LIVE));
    }

    @Test
    void aParkedStreamGoesOnWhenThePositionComesInAFormThatCanBeRead() {
        batch(FIRST, event(1), unreadable(2), event(3));
        batch(LATER, unreadable(2));
        assertThat(state.status()).isEqualTo(StreamStatus.PARKED);

        batch(LATER, event(2), event(3));

        assertThat(state.position()).isEqualTo(3);
        assertThat(state.status()).isEqualTo(StreamStatus.LIVE);
    }

    @Test
    void anEventOfAnotherOrganizationParks() {
        batch(FIRST, new Event(DISTRICT, 1, hash(1), FIRST, fact(OTHER)));

        assertThat(state.status()).isEqualTo(StreamStatus.PARKED);
        assertThat(state.reason()).isEqualTo("position 1 can't be counted: it tells of HN-LONGBIEN");
    }

    @Test
    void anUnreadableCopyOfWhatWasCountedIsSkipped() {
        batch(FIRST, event(1));

        BatchFold again = batch(LATER, unreadable(1));

        assertThat(again.outcomes()).isEqualTo(Map.of(Outcome.RESENT, 1));
        assertThat(state.status()).isEqualTo(StreamStatus.LIVE);
    }

    @Test
    void aForeignRecordParksAtTheNextPositionAndMeansNothingElsewhere() {
        batch(FIRST, event(1), foreign(1), foreign(99));
        assertThat(state.status()).isEqualTo(StreamStatus.LIVE);
        assertThat(state.delivered()).as("99 never was the journal's").isEqualTo(1);

        batch(FIRST, foreign(2));
        assertThat(state.status()).isEqualTo(StreamStatus.PARKED);

        batch(LATER, event(2));
        assertThat(state.status()).isEqualTo(StreamStatus.LIVE);
    }

    @Test
    void anotherEventAtTheLastPositionStopsTheStreamForGood() {
        batch(FIRST, event(1), event(2));

        batch(LATER, new Event(DISTRICT, 2, hash(99), LATER, fact(DISTRICT)), event(3));

        assertThat(state.position()).isEqualTo(2);
        assertThat(state.status()).isEqualTo(StreamStatus.FORKED);
        assertThat(state.reason()).isEqualTo("position 2 was delivered again with another hash");
    }

    private BatchFold batch(Instant at, Delivery... deliveries) {
        BatchFold batch = new BatchFold(List.of(state), at);
        List.of(deliveries).forEach(batch::add);
        batch.changedStreams().stream()
                .filter(stream -> stream.organization().equals(DISTRICT))
                .forEach(stream -> state = stream);
        return batch;
    }

    private static Event event(long position) {
        return new Event(DISTRICT, position, hash(position), recordedAt(position), fact(DISTRICT));
    }

    private static Unreadable unreadable(long position) {
        return new Unreadable(DISTRICT, position, "no JSON");
    }

    private static Unreadable foreign(long position) {
        return new Unreadable(DISTRICT, position, "from elsewhere", true);
    }

    private static MembershipEvent fact(String organization) {
        return Facts.admitted(Union.of(organization, "Kim Lâm"), LocalDate.of(2021, 4, 4));
    }

    private static Instant recordedAt(long position) {
        return FIRST.plusSeconds(position);
    }

    private static String hash(long position) {
        return String.format("%064x", position);
    }
}
