/** The calls to reporting-service, where progress is read, and what they answer. */
@NullMarked
package vn.congdoan.client.reporting;

import org.jspecify.annotations.NullMarked;
