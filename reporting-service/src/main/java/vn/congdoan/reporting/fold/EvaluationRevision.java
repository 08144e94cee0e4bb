package vn.congdoan.reporting.fold;

import vn.congdoan.contracts.event.UnionEvaluated;

/**
 * How a union was evaluated for a period, by one of the revisions of that.
 *
 * @param position of the event that tells it, in the organization's stream
 */
public record EvaluationRevision(UnionEvaluated evaluated, long position) {}
