/** In which classes unions were put by their yearly evaluation: counts and shares. */
@NullMarked
package vn.congdoan.reporting.classification;

import org.jspecify.annotations.NullMarked;
