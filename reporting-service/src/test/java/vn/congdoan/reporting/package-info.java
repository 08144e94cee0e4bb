/** What the tests of all features tell and see: facts, their delivery, callers. */
@NullMarked
package vn.congdoan.reporting;

import org.jspecify.annotations.NullMarked;
