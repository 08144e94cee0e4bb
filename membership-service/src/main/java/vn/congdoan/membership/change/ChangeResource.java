package vn.congdoan.membership.change;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.congdoan.http.Roles;

/** {@code /v1/changes}. */
@Path("/v1/changes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Changes", description = "What happened since, for mobile apps and partners who hold a copy.")
class ChangeResource {

    private final ChangeFeed feed;

    ChangeResource(ChangeFeed feed) {
        this.feed = feed;
    }

    @GET
    @RolesAllowed({Roles.CITY_OFFICER, Roles.DISTRICT_OFFICER, Roles.PARTNER, Roles.AUDITOR})
    @Operation(
            operationId = "listChanges",
            summary = "List changes",
            description =
                    "What happened in an organization, itself and not those below it, after a position: each fact once, in "
                            + "order, as soon as it is recorded. To keep a copy: begin with `after=0`, apply the items, keep "
                            + "`next` with the copy, and ask again with it; where `next` equals `head` there is no more for "
                            + "now. A copy whose `after` lies beyond the head knows of facts that are not on record, since "
                            + "the journal was restored from an older copy: it is told so by a 400, and begins anew. What "
                            + "has been read already is the same for ever; asking at the head costs a 304 while nothing "
                            + "happens.")
    public ChangePage changes(
            @QueryParam("organization")
                    @NotNull
                    @Parameter(description = "Of which organization, by its code.", example = "HN-CAUGIAY")
                    String organization,
            @QueryParam("after")
                    @DefaultValue("0")
                    @Min(0)
                    @Parameter(
                            description = "The position up to which the copy is complete: `next` of the last answer.",
                            example = "17")
                    long after,
            @QueryParam("limit")
                    @DefaultValue("200")
                    @Min(1)
                    @Max(1000)
                    @Parameter(description = "How many changes at most.", example = "200")
                    int limit) {
        return feed.after(organization, after, limit);
    }
}
