/** How requests are read: JSON bodies with all their errors at once, parameters, and what Bean Validation finds in both. */
@NullMarked
package vn.congdoan.http.request;

import org.jspecify.annotations.NullMarked;
