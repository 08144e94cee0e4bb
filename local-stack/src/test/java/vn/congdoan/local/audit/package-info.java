/** Tests of the audit from outside. */
@NullMarked
package vn.congdoan.local.audit;

import org.jspecify.annotations.NullMarked;
