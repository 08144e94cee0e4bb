/** A small application that uses every convention, for the tests of this module. */
@NullMarked
package vn.congdoan.http.sample;

import org.jspecify.annotations.NullMarked;
