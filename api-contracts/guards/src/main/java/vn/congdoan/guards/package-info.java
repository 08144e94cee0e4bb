/** Guards for the tests of every module: tokens as real as the issuer's, contracts, and the rules of structure. */
@NullMarked
package vn.congdoan.guards;

import org.jspecify.annotations.NullMarked;
