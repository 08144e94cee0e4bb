/** Where personal data may stand, and where it must not. */
@NullMarked
package vn.congdoan.local.privacy;

import org.jspecify.annotations.NullMarked;
