/** The domain's code lists: the values that requests, answers and events have in common. */
@NullMarked
package vn.congdoan.contracts.vocabulary;

import org.jspecify.annotations.NullMarked;
