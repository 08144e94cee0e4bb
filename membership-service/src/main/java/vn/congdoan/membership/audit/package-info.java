/** The journal read back: who recorded what and why, how far it is sent, and whether it still stands as written. */
@NullMarked
package vn.congdoan.membership.audit;

import org.jspecify.annotations.NullMarked;
