package vn.congdoan.reporting.freshness;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How often streams are reconciled with the journal, and how long a proof lasts. */
@ConfigMapping(prefix = "congdoan.reconciliation")
interface ProofConfig {

    /** From one run to the next. */
    @WithDefault("10m")
    String every();

    /** From the start to the first run. */
    @WithDefault("10s")
    String delay();

    /** How often streams that were never compared are looked for, to be compared at once. */
    @WithDefault("2s")
    String newEvery();

    /** Figures that weren't proven for so long, or never, are degraded. */
    @WithDefault("PT1H")
    Duration validFor();
}
