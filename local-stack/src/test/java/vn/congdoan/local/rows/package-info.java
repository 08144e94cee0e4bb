/** The rows of what the source documents show people doing, each end to end through both services' public APIs. */
@NullMarked
package vn.congdoan.local.rows;

import org.jspecify.annotations.NullMarked;
