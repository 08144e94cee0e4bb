/** Tests of sections against the running service. */
@NullMarked
package vn.congdoan.membership.section;

import org.jspecify.annotations.NullMarked;
