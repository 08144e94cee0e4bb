/** How both services answer: every failure as a problem of the catalogue in the caller's language, and links of pages. */
@NullMarked
package vn.congdoan.http.answer;

import org.jspecify.annotations.NullMarked;
