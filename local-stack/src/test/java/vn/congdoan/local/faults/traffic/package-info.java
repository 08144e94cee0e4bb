/** What officers and readers do meanwhile, through the public APIs, and an exact record of what they were told. */
@NullMarked
package vn.congdoan.local.faults.traffic;

import org.jspecify.annotations.NullMarked;
