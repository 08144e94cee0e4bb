package vn.congdoan.local.faults.fault;

import java.time.Duration;

/**
 * A fault with its time.
 *
 * @param length from its beginning to its end
 * @param rest from its end to the next one of the same lane
 */
public record Planned(Fault fault, Duration length, Duration rest) {}
