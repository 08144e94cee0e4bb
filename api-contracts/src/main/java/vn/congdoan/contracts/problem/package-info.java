/** The catalogue of problems: every kind of refusal both services answer with, and its words in Vietnamese and English. */
@NullMarked
package vn.congdoan.contracts.problem;

import org.jspecify.annotations.NullMarked;
