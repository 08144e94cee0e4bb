/** What was measured: ratios, the table, the JSON file and the plots. */
@NullMarked
package vn.congdoan.benchmarks.result;

import org.jspecify.annotations.NullMarked;
