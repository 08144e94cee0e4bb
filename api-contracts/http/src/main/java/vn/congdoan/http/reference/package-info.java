/** The contract as a page for people. */
@NullMarked
package vn.congdoan.http.reference;

import org.jspecify.annotations.NullMarked;
