package vn.congdoan.reporting.funnel;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many enterprises, and workers in them, have a union. */
@Schema(name = "Coverage", description = "How many enterprises, and workers in them, have a union.")
public record Coverage(
        @Schema(description = "All enterprises on the register.")
        Share enterprises,

        @Schema(description = "Their workers.") Share workers,

        @Schema(description = "Enterprises with 30 workers or more: Plan 04/KH-TLĐ asks for a union in 90 % of them.")
        Share largeEnterprises,

        @Schema(description = "The workers of those with 30 or more.")
        Share workersOfLarge) {

    static final Coverage NONE = new Coverage(Share.of(0, 0), Share.of(0, 0), Share.of(0, 0), Share.of(0, 0));

    Coverage plus(Coverage other) {
        return new Coverage(
                enterprises.plus(other.enterprises),
                workers.plus(other.workers),
                largeEnterprises.plus(other.largeEnterprises),
                workersOfLarge.plus(other.workersOfLarge));
    }
}
