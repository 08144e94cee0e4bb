/** Tests of what health checks and metrics say, in faults above all. */
@NullMarked
package vn.congdoan.membership.health;

import org.jspecify.annotations.NullMarked;
