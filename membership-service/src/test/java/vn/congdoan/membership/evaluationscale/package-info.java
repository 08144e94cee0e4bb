/** Tests of scales by which unions are evaluated. */
@NullMarked
package vn.congdoan.membership.evaluationscale;

import org.jspecify.annotations.NullMarked;
