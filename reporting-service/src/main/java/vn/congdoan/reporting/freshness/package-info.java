/** How far each organization's stream has been counted, and waiting until it is far enough. */
@NullMarked
package vn.congdoan.reporting.freshness;

import org.jspecify.annotations.NullMarked;
