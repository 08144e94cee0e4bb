package vn.congdoan.reporting.rebuild;

import java.util.UUID;

/**
 * A rebuild that this instance is to run.
 *
 * @param runner names this running of it: whoever takes it up later has another, and this one can't go on then
 */
record Assignment(UUID id, RebuildSource source, RebuildCause cause, UUID runner) {}
