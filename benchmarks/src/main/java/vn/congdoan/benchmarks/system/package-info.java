/** The system under test: PostgreSQL, Kafka and both services, as processes of one run. */
@NullMarked
package vn.congdoan.benchmarks.system;

import org.jspecify.annotations.NullMarked;
