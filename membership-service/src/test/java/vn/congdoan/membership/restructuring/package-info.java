/** Tests of renamings, reassignments and closings. */
@NullMarked
package vn.congdoan.membership.restructuring;

import org.jspecify.annotations.NullMarked;
