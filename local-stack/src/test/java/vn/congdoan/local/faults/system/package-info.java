/** The system under test: real processes on loopback, with a proxy between any two that talk to each other. */
@NullMarked
package vn.congdoan.local.faults.system;

import org.jspecify.annotations.NullMarked;
