package vn.congdoan.membership.personaldata;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import vn.congdoan.contracts.problem.ProblemMessages;
import vn.congdoan.contracts.problem.ProblemType;
import vn.congdoan.http.Page;
import vn.congdoan.http.PageQuery;
import vn.congdoan.http.PersonalData;
import vn.congdoan.http.Problem;
import vn.congdoan.http.Roles;
import vn.congdoan.membership.accesslog.MemberAccess;
import vn.congdoan.membership.answer.Responses;
import vn.congdoan.membership.idempotency.Idempotent;
import vn.congdoan.membership.member.MemberView;

/** The rights of members over their data, below {@code /v1/members/{id}}. */
@Path("/v1/members")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Personal data",
        description = "Rights of members by Law 91/2025/QH15: who saw their data, what is kept, correction, erasure.")
class PersonalDataResource {

    private static final String MERGE_PATCH = "application/merge-patch+json";

    private final CitizenNumberReveal reveal;
    private final MemberCorrection correction;
    private final PersonalDataErasure erasure;
    private final PersonalDataExport export;
    private final MemberAccesses accesses;
    private final Responses responses;

    PersonalDataResource(
            CitizenNumberReveal reveal,
            MemberCorrection correction,
            PersonalDataErasure erasure,
            PersonalDataExport export,
            MemberAccesses accesses,
            Responses responses) {
        this.reveal = reveal;
        this.correction = correction;
        this.erasure = erasure;
        this.export = export;
        this.accesses = accesses;
        this.responses = responses;
    }

    @POST
    @ResponseStatus(201)
    @Path("/{id}/citizen-number-reveals")
    @Idempotent
    @RolesAllowed({Roles.CITY_OFFICER, Roles.DISTRICT_OFFICER})
    @Operation(
            operationId = "revealCitizenNumber",
            summary = "Reveal a citizen number",
            description = "Shows a member's citizen number in full, for a purpose. The journal tells that it was shown "
                    + "and what for, the member's access log tells the reason too. The answer is for the caller alone, "
                    + "and is kept nowhere: a call repeated with its `Idempotency-Key` is refused.")
    @APIResponseSchema(value = RevealedCitizenNumber.class, responseCode = "201", responseDescription = "Shown.")
    @APIResponse(
            responseCode = "409",
            description =
                    "The number was erased: `personal-data-erased`; it was shown to this `Idempotency-Key` before: `answer-not-kept`.")
    public RestResponse<RevealedCitizenNumber> reveal(
            @PathParam("id")
                    @Parameter(
                            description = "The member's identifier.",
                            example = "019aa7c7-05aa-7b3c-b1de-8e2c4f7a6d53")
                    UUID id,
            Reveal member) {
        var answer = responses.created(reveal.reveal(id, member));
        answer.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        return answer;
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MERGE_PATCH)
    @RolesAllowed({Roles.CITY_OFFICER, Roles.DISTRICT_OFFICER, Roles.UNION_OFFICER})
    @Operation(
            operationId = "correctMember",
            summary = "Correct a member's personal data",
            description = "Puts right what is given of a member's name, date of birth, gender and citizen number. The "
                    + "journal tells which fields were corrected, and neither what they were nor what they are. Where "
                    + "all of it was so already, nothing is recorded.")
    @APIResponseSchema(value = MemberView.class, responseCode = "200", responseDescription = "As it is now.")
    @APIResponse(
            responseCode = "409",
            description =
                    "Another active membership has that citizen number: `already-a-member`; the personal data was erased: `personal-data-erased`.")
    @APIResponse(responseCode = "412", description = "`If-Match` names another version: `precondition-failed`.")
    @APIResponse(responseCode = "428", description = "`If-Match` is missing: `precondition-required`.")
    @Parameter(
            name = HttpHeaders.IF_MATCH,
            in = ParameterIn.HEADER,
            description = "The `ETag` of the member that you have read.",
            example = "\"5f2b8c0e9d3a47162b8f0c5d7e914a36\"",
            schema = @Schema(implementation = String.class))
    public RestResponse<MemberView> correct(
            @PathParam("id")
                    @Parameter(
                            description = "The member's identifier.",
                            example = "019aa7c7-05aa-7b3c-b1de-8e2c4f7a6d53")
                    UUID id,
            Correction member,
            @Context Request request,
            @Context HttpHeaders headers) {
        var corrected = correction.correct(id, member, present -> check(present, request, headers));
        return responses.tagged(responses.changed(corrected));
    }

    private void check(MemberView present, Request request, HttpHeaders headers) {
        if (headers.getHeaderString(HttpHeaders.IF_MATCH) == null) {
            throw Problem.of(ProblemType.PRECONDITION_REQUIRED);
        }
        if (request.evaluatePreconditions(responses.tag(present)) != null) {
            throw Problem.of(ProblemType.PRECONDITION_FAILED);
        }
    }

    @GET
    @Path("/{id}/access-log")
    @RolesAllowed({Roles.CITY_OFFICER, Roles.DISTRICT_OFFICER, Roles.UNION_OFFICER, Roles.AUDITOR})
    @Operation(
            operationId = "listMemberAccesses",
            summary = "List accesses to a member's personal data",
            description = "Who was shown personal data of the member, what of it, when and what for; the latest first.")
    @PersonalData
    public Page<MemberAccess> accesses(
            @PathParam("id")
                    @Parameter(
                            description = "The member's identifier.",
                            example = "019aa7c7-05aa-7b3c-b1de-8e2c4f7a6d53")
                    UUID id,
            @Valid @BeanParam PageQuery page) {
        return accesses.page(id, page);
    }

    @GET
    @Path("/{id}/personal-data")
    @RolesAllowed({Roles.CITY_OFFICER, Roles.DISTRICT_OFFICER})
    @Operation(
            operationId = "exportPersonalData",
            summary = "Export a person's data",
            description = "All that is kept of the person behind a membership, the citizen number in full, for an "
                    + "officer who answers the person's request. The journal and the access log tell of it.")
    @APIResponseSchema(value = PersonalDataView.class, responseCode = "200", responseDescription = "All of it.")
    @APIResponse(responseCode = "409", description = "The personal data was erased: `personal-data-erased`.")
    @PersonalData
    public PersonalDataView export(
            @PathParam("id")
                    @Parameter(
                            description = "The member's identifier.",
                            example = "019aa7c7-05aa-7b3c-b1de-8e2c4f7a6d53")
                    UUID id,
            @Context HttpHeaders headers) {
        return export.export(id, language(headers));
    }

    private static Locale language(HttpHeaders headers) {
        return headers.getAcceptableLanguages().stream()
                .filter(language -> ProblemMessages.LANGUAGES.stream()
                        .anyMatch(each -> each.getLanguage().equals(language.getLanguage())))
                .findFirst()
                .orElse(ProblemMessages.VIETNAMESE);
    }

    @POST
    @Path("/{id}/erasure")
    @Idempotent
    @RolesAllowed({Roles.CITY_OFFICER, Roles.DISTRICT_OFFICER})
    @Operation(
            operationId = "erasePersonalData",
            summary = "Erase a member's personal data",
            description = "Erases name, date of birth, gender and citizen number of a membership that has ended, "
                    + "wherever they are kept, for good. The membership stays with its dates, so that no figure "
                    + "changes. The person may be admitted again, as a new membership.")
    @APIResponseSchema(value = MemberView.class, responseCode = "200", responseDescription = "Erased.")
    @APIResponse(
            responseCode = "409",
            description =
                    "The membership lasts, and the ground is no authority's decision: `membership-active`; it was erased already: `personal-data-erased`.")
    public RestResponse<MemberView> erase(
            @PathParam("id")
                    @Parameter(
                            description = "The member's identifier.",
                            example = "019aa7c7-05aa-7b3c-b1de-8e2c4f7a6d53")
                    UUID id,
            Erasure member) {
        return responses.changed(erasure.erase(id, member));
    }
}
