package vn.congdoan.membership.grassrootsunion;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The conditions of founding. */
@ConfigMapping(prefix = "congdoan.founding")
interface FoundingConfig {

    /** The fewest workers who must have applied, where their number is given: article 13 of the Charter (2020). */
    @WithDefault("5")
    int minimumApplicants();
}
