package vn.congdoan.contracts.event;

import org.jspecify.annotations.Nullable;

/**
 * What a plan asks of an organization in its year.
 *
 * @param newUnions grassroots unions to found; absent when the plan sets no such target
 * @param newMembers members to admit; absent when the plan sets no such target
 */
public record PlanTargets(
        @Nullable Integer newUnions, @Nullable Integer newMembers) {}
