/** The denominators that are loops: the least that does a path's work, without any of the system's promises. */
@NullMarked
package vn.congdoan.benchmarks.bare;

import org.jspecify.annotations.NullMarked;
