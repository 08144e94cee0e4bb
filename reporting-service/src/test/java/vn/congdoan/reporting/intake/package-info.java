/** Tests of the intake, with real PostgreSQL and Kafka. */
@NullMarked
package vn.congdoan.reporting.intake;

import org.jspecify.annotations.NullMarked;
