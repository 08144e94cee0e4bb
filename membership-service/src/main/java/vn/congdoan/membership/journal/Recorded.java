package vn.congdoan.membership.journal;

import java.util.List;

/**
 * What a use case recorded.
 *
 * @param value what came of it
 * @param positions the last position it took in each stream concerned; empty when there was nothing to record
 */
public record Recorded<T>(T value, List<JournalPosition> positions) {}
