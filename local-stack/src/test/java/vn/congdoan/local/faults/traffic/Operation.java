package vn.congdoan.local.faults.traffic;

import java.util.List;

/**
 * An operation of a client, with what it was told in the end.
 *
 * @param kind what was to be done, in words
 * @param mark by which its rows are found in the journal: a decision's number, or whatever else it alone has
 * @param rows how many journal rows it makes when it takes effect
 * @param attempts how often it was sent, each time with the same {@code Idempotency-Key}
 * @param places as answered; empty unless it is OK
 */
public record Operation(String kind, String mark, int rows, int attempts, Outcome outcome, List<Place> places) {}
