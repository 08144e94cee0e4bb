package vn.congdoan.membership.agencylist;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.problem.ProblemType;
import vn.congdoan.http.Page;
import vn.congdoan.http.PageQuery;
import vn.congdoan.http.Problem;
import vn.congdoan.http.Roles;
import vn.congdoan.membership.answer.Responses;
import vn.congdoan.membership.idempotency.Idempotent;

/** {@code /v1/agency-lists}. */
@Path("/v1/agency-lists")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Agencies' lists", description = "Enterprises that agencies have on record, beside our register.")
class AgencyListResource {

    private final AgencyListSubmission submission;
    private final AgencyLists lists;
    private final AgencyListRows rows;
    private final RowConfirming confirming;
    private final Responses responses;

    AgencyListResource(
            AgencyListSubmission submission,
            AgencyLists lists,
            AgencyListRows rows,
            RowConfirming confirming,
            Responses responses) {
        this.submission = submission;
        this.lists = lists;
        this.rows = rows;
        this.confirming = confirming;
        this.responses = responses;
    }

    @POST
    @ResponseStatus(201)
    @Idempotent
    @RolesAllowed({Roles.CITY_OFFICER, Roles.DISTRICT_OFFICER, Roles.AGENCY})
    @Operation(
            operationId = "submitAgencyList",
            summary = "Send an agency's list",
            description =
                    "Looks up to 5000 enterprises up on the register of an organization and of those below it: by their tax "
                            + "codes, else by their names without diacritics and words for legal forms, which only suggests "
                            + "enterprises, for a person to confirm. Nothing of it counts in reports before that.")
    @APIResponseSchema(value = AgencyListView.class, responseCode = "201", responseDescription = "Looked up.")
    public RestResponse<AgencyListView> submit(NewAgencyList list) {
        var submitted = submission.submit(list);
        return responses.created(
                submitted, "agency-lists/{id}", submitted.value().id());
    }

    @GET
    @RolesAllowed({Roles.CITY_OFFICER, Roles.DISTRICT_OFFICER, Roles.AUDITOR, Roles.AGENCY})
    @Operation(
            operationId = "listAgencyLists",
            summary = "List agencies' lists",
            description = "Lists in the order in which they were sent; an agency is shown its own.")
    public Page<AgencyListView> list(@BeanParam AgencyListFilter filter, @Valid @BeanParam PageQuery page) {
        return lists.page(filter, page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.CITY_OFFICER, Roles.DISTRICT_OFFICER, Roles.AUDITOR, Roles.AGENCY})
    @Operation(
            operationId = "getAgencyList",
            summary = "Get an agency's list",
            description = "How many rows of the list were found, suggest something, were not found, were confirmed.")
    public AgencyListView get(
            @PathParam("id")
                    @Parameter(description = "The list's identifier.", example = "019aa7cb-02d6-7e3f-a1b2-c3d4e5f60718")
                    UUID id) {
        return lists.find(id).orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
    }

    @GET
    @Path("/{id}/rows")
    @RolesAllowed({Roles.CITY_OFFICER, Roles.DISTRICT_OFFICER, Roles.AUDITOR, Roles.AGENCY})
    @Operation(
            operationId = "listAgencyListRows",
            summary = "List the rows of an agency's list",
            description =
                    "Rows in the order of the list, with what they are on the register: the agency's head-count beside ours, and "
                            + "whether there is a union. An agency is shown what it sent, and the state of it.")
    public Page<AgencyListRowView> rows(
            @PathParam("id")
                    @Parameter(description = "The list's identifier.", example = "019aa7cb-02d6-7e3f-a1b2-c3d4e5f60718")
                    UUID id,
            @QueryParam("state") @Parameter(description = "Only rows in this state.", example = "SUGGESTED") @Nullable
                    RowState state,
            @Valid @BeanParam PageQuery page) {
        return rows.page(id, state, page);
    }

    @POST
    @Path("/{id}/rows/{row}/confirmation")
    @Idempotent
    @RolesAllowed({Roles.CITY_OFFICER, Roles.DISTRICT_OFFICER})
    @Operation(
            operationId = "confirmAgencyListRow",
            summary = "Confirm what a row is",
            description =
                    "Says which enterprise a row is that was not found by its tax code: one on the register, suggested or not, or "
                            + "a new one, which is entered in the register by that.")
    @APIResponseSchema(value = AgencyListRowView.class, responseCode = "200", responseDescription = "Recorded.")
    @APIResponse(
            responseCode = "409",
            description =
                    "It is known already what the row is: `conflict`; an enterprise has the tax code already: `duplicate-tax-code`.")
    public RestResponse<AgencyListRowView> confirm(
            @PathParam("id")
                    @Parameter(description = "The list's identifier.", example = "019aa7cb-02d6-7e3f-a1b2-c3d4e5f60718")
                    UUID id,
            @PathParam("row") @Parameter(description = "The row's place in the list, from 1.", example = "17") int row,
            RowConfirmation confirmation) {
        return responses.changed(confirming.confirm(id, row, confirmation));
    }
}
