/** Tests of healing and retries, with a journal that answers. */
@NullMarked
package vn.congdoan.reporting.healing;

import org.jspecify.annotations.NullMarked;
