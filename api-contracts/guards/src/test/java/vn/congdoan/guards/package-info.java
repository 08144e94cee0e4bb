/** Tests of the guards: each is shown what it must refuse. */
@NullMarked
package vn.congdoan.guards;

import org.jspecify.annotations.NullMarked;
