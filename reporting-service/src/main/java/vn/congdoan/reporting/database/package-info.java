/** The projection's PostgreSQL database: its migrations, its transactions and what its failures mean. */
@NullMarked
package vn.congdoan.reporting.database;

import org.jspecify.annotations.NullMarked;
