/** Tests of surveys. */
@NullMarked
package vn.congdoan.membership.survey;

import org.jspecify.annotations.NullMarked;
