package vn.congdoan.membership.organization;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a query may find for the present caller, as two conditions of which an absent one confines nothing.
 *
 * @param subtree the pattern of SQL's {@code like} that the organization's path must match
 * @param union the grassroots union that it must be, or belong to
 */
public record Sight(@Nullable String subtree, @Nullable UUID union) {}
