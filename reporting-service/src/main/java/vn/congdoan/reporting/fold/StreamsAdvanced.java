package vn.congdoan.reporting.fold;

import java.util.Map;

/**
 * Streams were counted further, and the reports show it.
 *
 * @param positions the last position counted, by organization
 */
public record StreamsAdvanced(Map<String, Long> positions) {}
