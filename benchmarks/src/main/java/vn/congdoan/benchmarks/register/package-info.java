/** What is in the register that is measured on: organizations, unions, members, and how they come there. */
@NullMarked
package vn.congdoan.benchmarks.register;

import org.jspecify.annotations.NullMarked;
