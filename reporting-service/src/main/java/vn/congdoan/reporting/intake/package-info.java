/** Takes the events of {@code membership.events} in: from Kafka, through the fold, into the tables of the projection, exactly once in effect. */
@NullMarked
package vn.congdoan.reporting.intake;

import org.jspecify.annotations.NullMarked;
