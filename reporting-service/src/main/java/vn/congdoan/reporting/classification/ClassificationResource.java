package vn.congdoan.reporting.classification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.vocabulary.Sector;
import vn.congdoan.contracts.vocabulary.UnionLevel;
import vn.congdoan.http.Invalid;
import vn.congdoan.http.PageQuery;
import vn.congdoan.http.Problem;
import vn.congdoan.http.Roles;
import vn.congdoan.reporting.freshness.Awaited;
import vn.congdoan.reporting.period.YearToDate;

/** {@code /v1/classifications}. */
@Path("/v1/classifications")
@Tag(name = "Classifications", description = "In which classes unions were put by their yearly evaluation.")
class ClassificationResource {

    private static final int YEARS_BY_DEFAULT = 5;

    private final ClassificationReports reports;
    private final ClassificationEvidenceReports evidence;
    private final Clock clock;

    ClassificationResource(ClassificationReports reports, ClassificationEvidenceReports evidence, Clock clock) {
        this.reports = reports;
        this.evidence = evidence;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.CITY_OFFICER, Roles.DISTRICT_OFFICER, Roles.PARTNER, Roles.AUDITOR, Roles.UNION_OFFICER})
    @APIResponse(responseCode = "200", description = "The report.")
    @APIResponse(responseCode = "404", description = "Nothing is reported yet: `not-found`.")
    @Operation(
            operationId = "getClassificationTrend",
            summary = "Get an organization's classifications from year to year",
            description =
                    "How the unions of an organization, and of those below it, were classified in each year and school year "
                            + "for which any was evaluated.")
    public ClassificationTrend trend(
            @Parameter(
                            description =
                                    "The organization's code. By default the root of the tree; needed only where there are "
                                            + "several roots.",
                            example = "HN-CAUGIAY")
                    @QueryParam("organization")
                    @Nullable
                    String organization,
            @Parameter(description = "The first year. By default four before the last.", example = "2019")
                    @QueryParam("fromYear")
                    @Nullable
                    Integer fromYear,
            @Parameter(
                            description =
                                    "The last year, and the last in which a school year begins. By default the present one.",
                            example = "2023")
                    @QueryParam("toYear")
                    @Nullable
                    Integer toYear,
            @Parameter(description = "Only unions on this level.", example = "GRASSROOTS")
                    @QueryParam("level")
                    @Nullable
                    UnionLevel level,
            @BeanParam Awaited awaited) {
        int last = toYear != null ? toYear : LocalDate.now(clock).getYear();
        int first = fromYear != null ? fromYear : last - YEARS_BY_DEFAULT + 1;
        requireCovered("fromYear", first);
        requireCovered("toYear", last);
        if (last < first) {
            throw Problem.invalid(Invalid.parameter("toYear", "min", first));
        }
        return reports.trend(organization, first, last, level);
    }

    private static void requireCovered(String parameter, int year) {
        if (!YearToDate.isCovered(year)) {
            throw Problem.invalid(Invalid.parameter(parameter, "year.range", YearToDate.EARLIEST, YearToDate.LATEST));
        }
    }

    @GET
    @Path("/{period}")
    @RolesAllowed({Roles.CITY_OFFICER, Roles.DISTRICT_OFFICER, Roles.PARTNER, Roles.AUDITOR, Roles.UNION_OFFICER})
    @Operation(
            operationId = "getClassification",
            summary = "Get an organization's classification for a year",
            description =
                    "How many of the unions that were evaluated for a year, of an organization and of those below it, are in "
                            + "each class, and how many in the best ones. An upper-level union counts as one of its own. Each "
                            + "counts by the latest revision of its evaluation; self-evaluations don't count.")
    @APIResponseSchema(Classifications.class)
    @APIResponse(responseCode = "404", description = "Nothing is reported yet: `not-found`.")
    public Classifications get(
            @Parameter(description = "A calendar year, or a school year like 2019-2020.", example = "2021")
                    @PathParam("period")
                    String period,
            @Parameter(
                            description =
                                    "The organization's code. By default the root of the tree; needed only where there are "
                                            + "several roots.",
                            example = "HN-CAUGIAY")
                    @QueryParam("organization")
                    @Nullable
                    String organization,
            @Parameter(description = "Only unions on this level.", example = "GRASSROOTS")
                    @QueryParam("level")
                    @Nullable
                    UnionLevel level,
            @Parameter(description = "What the buckets are.", example = "organization")
                    @QueryParam("by")
                    @DefaultValue("sector")
                    ClassificationBy by,
            @BeanParam Awaited awaited) {
        return reports.of(ClassificationPeriod.of(period), organization, level, by);
    }

    @GET
    @Path("/{period}/evidence")
    @RolesAllowed({Roles.CITY_OFFICER, Roles.DISTRICT_OFFICER, Roles.PARTNER, Roles.AUDITOR})
    @Operation(
            operationId = "getClassificationEvidence",
            summary = "Take an organization's classification apart",
            description =
                    "The evaluations behind a classification: which union is in which class by how many points, and where "
                            + "the journal tells it.")
    @APIResponseSchema(ClassificationEvidence.class)
    @APIResponse(
            responseCode = "403",
            description = "The organization is not the caller's: `outside-your-organization`.")
    @APIResponse(responseCode = "404", description = "Nothing is reported yet: `not-found`.")
    public ClassificationEvidence evidence(
            @Parameter(description = "A calendar year, or a school year like 2019-2020.", example = "2021")
                    @PathParam("period")
                    String period,
            @Parameter(
                            description =
                                    "The organization's code. By default the caller's own; for callers of the whole tree "
                                            + "its root, and needed only where there are several.",
                            example = "HN-CAUGIAY")
                    @QueryParam("organization")
                    @Nullable
                    String organization,
            @Parameter(description = "Only unions on this level.", example = "GRASSROOTS")
                    @QueryParam("level")
                    @Nullable
                    UnionLevel level,
            @Parameter(description = "Only those in the class of this code.", example = "excellent")
                    @QueryParam("class")
                    @Nullable
                    String classCode,
            @Parameter(description = "Only those whose enterprises are of this sector.", example = "STATE")
                    @QueryParam("sector")
                    @Nullable
                    Sector sector,
            @Valid @BeanParam PageQuery page,
            @BeanParam Awaited awaited) {
        return evidence.of(
                new ClassificationEvidenceReports.Selection(ClassificationPeriod.of(period), level, classCode, sector),
                organization,
                page);
    }
}
