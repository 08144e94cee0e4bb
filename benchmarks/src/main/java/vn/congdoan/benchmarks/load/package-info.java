/** Load generators that are programs of their own, and what they report. */
@NullMarked
package vn.congdoan.benchmarks.load;

import org.jspecify.annotations.NullMarked;
