package vn.congdoan.reporting.healing;

import java.util.List;
import java.util.Map;
import vn.congdoan.reporting.journal.JournalStream;

/**
 * What had been published at one time, and how far the topic reached after that: whoever has taken the topic in up to
 * there has been given all that was published, unless it was lost.
 *
 * @param ends the offset after the last record of each partition
 */
record Look(List<JournalStream> streams, Map<Integer, Long> ends) {}
