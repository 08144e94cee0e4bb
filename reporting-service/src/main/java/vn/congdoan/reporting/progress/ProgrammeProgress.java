package vn.congdoan.reporting.progress;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.congdoan.reporting.directive.Directive;
import vn.congdoan.reporting.freshness.Freshness;
import vn.congdoan.reporting.organization.Organization;

/** A programme over its years. */
@Schema(description = "A programme against its yearly plans and its own targets.")
public record ProgrammeProgress(
        @Schema(description = "The programme.") Directive programme,

        @Schema(description = "Whose programme it is. It counts what the organizations below did, too.")
        Organization organization,

        @Schema(description = "The last date whose facts count.", examples = "2021-12-31")
        LocalDate asOf,

        @Schema(description = "Each of its years, in order.")
        List<ProgrammeYear> years,

        @Schema(description = "All years together, against the programme's own targets.")
        ProgrammeFigures total,

        @Schema(description = "Up to which point of the journal this is counted.")
        Freshness freshness) {}
