/** What can go wrong on one machine, one kind a class, and who lets it go wrong when. */
@NullMarked
package vn.congdoan.local.faults.fault;

import org.jspecify.annotations.NullMarked;
