package vn.congdoan.reporting.freshness;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * What a report has to have counted before it is given: a {@code @BeanParam} of every report. {@link CatchUpFilter} sees
 * to it, before the resource method runs.
 */
public record Awaited(
        @Parameter(
                description =
                        "Give the report only when it has counted the journal up to this position: the value that a write "
                                + "was answered in `Journal-Position`. May be repeated, or name several separated by commas. Where it isn't "
                                + "reached in time the answer is a 503 of type `urn:congdoan:problem:not-caught-up`, whose "
                                + "`Journal-Position` says how far the report is.",
                example = "HN-CAUGIAY/612")
        @QueryParam(Awaited.MIN_POSITION)
        List<String> minPosition,

        @Parameter(
                description =
                        "`wait=<seconds>` (RFC 7240): how long to wait for `minPosition`, at most 30 s. By default there is "
                                + "no wait.",
                example = "wait=5")
        @HeaderParam(Awaited.PREFER)
        @Nullable
        String prefer) {

    static final String MIN_POSITION = "minPosition";
    static final String PREFER = "Prefer";
}
