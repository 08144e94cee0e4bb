/** What both services' OpenAPI documents have in common, so that no resource repeats it. */
@NullMarked
package vn.congdoan.http.openapi;

import org.jspecify.annotations.NullMarked;
