/** What must be true meanwhile and in the end, found out by other ways than the services' own. */
@NullMarked
package vn.congdoan.local.faults.check;

import org.jspecify.annotations.NullMarked;
