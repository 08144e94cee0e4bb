/** Scales: by which criteria unions are evaluated, and which class their points make of them; in versions. */
@NullMarked
package vn.congdoan.membership.evaluationscale;

import org.jspecify.annotations.NullMarked;
