package vn.congdoan.local.faults.fault;

import java.time.Duration;
import java.util.Random;
import java.util.function.Function;

/**
 * A kind of fault that chance may choose.
 *
 * @param shortest how long it lasts at least
 * @param longest how long it lasts at most
 * @param make chooses its target
 */
public record Kind(Duration shortest, Duration longest, Function<Random, Fault> make) {}
