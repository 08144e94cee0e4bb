/** Tests of how the service gets on with its database. */
@NullMarked
package vn.congdoan.reporting.database;

import org.jspecify.annotations.NullMarked;
