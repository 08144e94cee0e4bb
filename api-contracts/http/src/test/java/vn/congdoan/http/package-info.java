/** Tests of the conventions against a running application. */
@NullMarked
package vn.congdoan.http;

import org.jspecify.annotations.NullMarked;
