/** Tests of document numbers and their use. */
@NullMarked
package vn.congdoan.membership.document;

import org.jspecify.annotations.NullMarked;
