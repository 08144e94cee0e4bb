/**
 * The fault suite: random operations through the public APIs while everything that can fail on one machine does, and
 * then proof that nothing was lost or counted twice.
 */
@NullMarked
package vn.congdoan.local.faults;

import org.jspecify.annotations.NullMarked;
