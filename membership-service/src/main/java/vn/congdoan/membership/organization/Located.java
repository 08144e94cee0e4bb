package vn.congdoan.membership.organization;

import java.util.Optional;
import java.util.UUID;

/** What has its place in the federation's tree: an organization, or a grassroots union below one. */
public interface Located {

    /** The organization that it is, or the one directly above. */
    Organization organization();

    /** Which union it is; empty for an organization. */
    Optional<UUID> unionId();
}
