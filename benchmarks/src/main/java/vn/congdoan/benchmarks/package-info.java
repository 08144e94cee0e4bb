/** Benchmarks: each path of the system beside what the machine can do with the same work, in the same run. */
@NullMarked
package vn.congdoan.benchmarks;

import org.jspecify.annotations.NullMarked;
