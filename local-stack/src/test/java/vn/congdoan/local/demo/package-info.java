/** Tests of the demo data. */
@NullMarked
package vn.congdoan.local.demo;

import org.jspecify.annotations.NullMarked;
