package vn.congdoan.reporting.fold;

import vn.congdoan.contracts.event.ActivityKindDefined;

/**
 * What is counted of a kind of activity.
 *
 * @param position of the event that tells it, in the stream of the root of the tree
 */
public record KindRevision(ActivityKindDefined definition, long position) {}
