/** The paths that are measured, each with its denominator. */
@NullMarked
package vn.congdoan.benchmarks.path;

import org.jspecify.annotations.NullMarked;
