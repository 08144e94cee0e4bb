package vn.congdoan.membership.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.congdoan.http.Page;
import vn.congdoan.http.PageQuery;
import vn.congdoan.http.Roles;
import vn.congdoan.membership.answer.Responses;
import vn.congdoan.membership.idempotency.Idempotent;

/** {@code /v1/journal}. */
@Path("/v1/journal")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Journal", description = "Every fact as it was recorded, and proof that it still stands so.")
class JournalResource {

    private final JournalAccess journal;
    private final Responses responses;

    JournalResource(JournalAccess journal, Responses responses) {
        this.journal = journal;
        this.responses = responses;
    }

    @GET
    @RolesAllowed({Roles.CITY_OFFICER, Roles.DISTRICT_OFFICER, Roles.AUDITOR, Roles.OPERATOR})
    @Operation(
            operationId = "readJournal",
            summary = "Read a journal stream",
            description =
                    "Rows of an organization's stream in the order of their positions. `next` is the position to read on "
                            + "from; it is absent once the page reaches the head. What is recorded later stands behind "
                            + "the head. Officers read the streams of their organization and those below it.")
    public JournalPage rows(
            @QueryParam("organization") @NotNull @Parameter(description = "Whose stream.", example = "HN-CAUGIAY")
                    String organization,
            @QueryParam("from")
                    @DefaultValue("1")
                    @Min(1)
                    @Parameter(description = "The first position to read.", example = "1")
                    long from,
            @QueryParam("limit")
                    @DefaultValue("50")
                    @Min(1)
                    @Max(1000)
                    @Parameter(description = "How many rows at most.", example = "50")
                    int limit) {
        return journal.rows(organization, from, limit);
    }

    @GET
    @Path("/streams")
    @RolesAllowed({Roles.CITY_OFFICER, Roles.DISTRICT_OFFICER, Roles.AUDITOR, Roles.OPERATOR})
    @Operation(
            operationId = "listJournalStreams",
            summary = "List journal streams",
            description =
                    "How far each stream reaches, how far it has been sent to Kafka, and which ones rest and why, in "
                            + "the order of the organizations' codes. Officers see those of their organization and below it.")
    public Page<StreamView> streams(@Valid @BeanParam PageQuery page) {
        return journal.streams(page);
    }

    @GET
    @Path("/digests")
    @RolesAllowed({Roles.AUDITOR, Roles.OPERATOR})
    @Operation(
            operationId = "digestJournal",
            summary = "Digest a journal stream",
            description =
                    "What an organization's stream says to reports up to a position, counted by measure and digested: "
                            + "reports that hold exactly that have the same digest, in whatever order they hold it. "
                            + "Each entry is a line. A fact: `organization|position|measure|unionId|factDate|decisionNumber|"
                            + "decisionIssuedOn|sector|method|counterpart`. A plan: `organization|position|PLAN|year|revision|"
                            + "documentNumber|documentIssuedOn|newUnions|newMembers`. The organization: "
                            + "`organization|1|ORGANIZATION|name|kind|parentCode`. Nothing stands for what is absent.")
    public DigestView digest(
            @QueryParam("organization") @NotNull @Parameter(description = "Whose stream.", example = "HN-CAUGIAY")
                    String organization,
            @QueryParam("to")
                    @Min(0)
                    @Parameter(
                            description = "The last position, at most the head; the head where it is left out.",
                            example = "600")
                    @Nullable
                    Long to) {
        return journal.digest(organization, to);
    }

    @GET
    @Path("/verification")
    @RolesAllowed(Roles.AUDITOR)
    @Operation(
            operationId = "verifyJournal",
            summary = "Verify the journal",
            description =
                    "Reads streams from their first row to their last and recomputes every hash. For each stream it "
                            + "says whether all is as it was written, or else names the first row that is not. The "
                            + "streams of a page are read for it, in the order of the organizations' codes, so a "
                            + "smaller page is answered sooner.")
    public Page<VerificationView> verify(
            @QueryParam("organization")
                    @Parameter(description = "Whose stream; all where it is left out.", example = "HN-CAUGIAY")
                    @Nullable
                    String organization,
            @Valid @BeanParam PageQuery page) {
        return journal.verify(organization, page);
    }

    @POST
    @ResponseStatus(201)
    @Path("/replays")
    @Idempotent
    @RolesAllowed(Roles.OPERATOR)
    @Operation(
            operationId = "requestReplay",
            summary = "Send a range again",
            description =
                    "Has rows of a stream sent to Kafka again, for readers that have lost them. Readers that know the "
                            + "rows skip them by their positions.")
    @APIResponseSchema(
            value = ReplayView.class,
            responseCode = "201",
            responseDescription = "Asked for; the relay sends it.")
    public RestResponse<ReplayView> replay(ReplayRequest range) {
        var requested = journal.replay(range);
        return responses.created(
                requested, "journal/replays/{id}", requested.value().id());
    }

    @GET
    @Path("/replays/{id}")
    @RolesAllowed(Roles.OPERATOR)
    @Operation(
            operationId = "getReplay",
            summary = "Get a replay",
            description = "How far the replay of that identifier has come.")
    public ReplayView replay(
            @PathParam("id")
                    @Parameter(
                            description = "The replay's identifier.",
                            example = "019aa7ca-6f21-7b48-9d05-4e8a1c7f3b92")
                    UUID id) {
        return journal.replay(id);
    }
}
