/** Surveys of employers on the register, and the classification that follows from them. */
@NullMarked
package vn.congdoan.membership.survey;

import org.jspecify.annotations.NullMarked;
