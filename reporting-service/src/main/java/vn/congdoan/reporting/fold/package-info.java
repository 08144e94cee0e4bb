/** How the events of each organization's stream add up: the rules on positions, and what each event contributes to the tallies. */
@NullMarked
package vn.congdoan.reporting.fold;

import org.jspecify.annotations.NullMarked;
