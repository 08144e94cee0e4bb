package vn.congdoan.reporting.fold;

import vn.congdoan.contracts.event.EvaluationScaleDefined;

/**
 * What a version of a scale says, by one of its revisions.
 *
 * @param position of the event that tells it, in the root's stream
 */
public record ScaleRevision(EvaluationScaleDefined defined, long position) {}
