/** The tables that reports read, by what they are about: how what was folded gets into them. */
@NullMarked
package vn.congdoan.reporting.intake.projection;

import org.jspecify.annotations.NullMarked;
