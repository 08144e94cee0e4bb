package vn.congdoan.benchmarks.load;

/**
 * What a load generator achieved.
 *
 * @param perSecond what was done in a second
 * @param p50 half of it took at most so many milliseconds
 * @param p99 of a hundred, all but one took at most so many milliseconds; NaN where the generator doesn't tell
 * @param generatorCpu the generator's own use of the processors, 1 for all of one
 */
public record Load(double perSecond, double p50, double p99, double generatorCpu) {}
