/** Tests of the fuzz's own judgement. */
@NullMarked
package vn.congdoan.guards.fuzz;

import org.jspecify.annotations.NullMarked;
