/** The journal as membership-service answers for it: its rows, its heads and digests, and replays of its ranges. */
@NullMarked
package vn.congdoan.reporting.journal;

import org.jspecify.annotations.NullMarked;
