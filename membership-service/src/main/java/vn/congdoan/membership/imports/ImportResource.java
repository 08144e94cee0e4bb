package vn.congdoan.membership.imports;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestStreamElementType;
import vn.congdoan.http.Download;
import vn.congdoan.http.Page;
import vn.congdoan.http.PageQuery;
import vn.congdoan.http.PersonalData;
import vn.congdoan.http.Roles;
import vn.congdoan.http.Upload;
import vn.congdoan.http.answer.Languages;
import vn.congdoan.membership.idempotency.Idempotent;
import vn.congdoan.membership.table.TableFormat;

/** {@code /v1/imports}: files of rows, taken in as a whole. */
@Path("/v1/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Imports", description = "Files of enterprises, unions, members and plans, taken in as a whole.")
@PersonalData
class ImportResource {

    static final String CSV = "text/csv";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    static final String NDJSON = "application/x-ndjson";

    static final String CSV_EXAMPLE =
            "Mã số thuế,Họ và tên,Ngày sinh,Giới tính,Số CCCD,Ngày kết nạp,Số quyết định,Ngày quyết định\n0101248141,Nguyễn Thị Bình,17/08/1995,Nữ,001195012345,02/04/2021,123/QĐ-LĐLĐ,15/03/2021";
    static final String XLSX_EXAMPLE = "PK (a workbook)";
    static final String NDJSON_EXAMPLE = "One object a line: {taxCode: 0101248141, fullName: Nguyễn Thị Bình, …}";

    private final ImportSubmission submission;
    private final ImportRegister register;
    private final HttpHeaders headers;

    ImportResource(ImportSubmission submission, ImportRegister register, HttpHeaders headers) {
        this.submission = submission;
        this.register = register;
        this.headers = headers;
    }

    @POST
    @ResponseStatus(202)
    @Consumes({CSV, XLSX, NDJSON})
    @Idempotent
    @RolesAllowed({Roles.CITY_OFFICER, Roles.DISTRICT_OFFICER, Roles.UNION_OFFICER})
    @Operation(
            operationId = "submitImport",
            summary = "Send a file of rows",
            description =
                    "Receives a file of any size, if its heading can be read, and works through its rows afterwards: "
                            + "`getImport` tells how far it is. A row that is on record already, exactly so, changes nothing, so that the same file "
                            + "may be sent again. Headings are Vietnamese or English, dates like 04/04/2021 or 2021-04-04; "
                            + "`getImportTemplate` has all columns. Plans are the city's to send; union officers send members of their own union.")
    @RequestBody(
            required = true,
            description = "The file itself.",
            content = {
                @Content(
                        mediaType = CSV,
                        example = CSV_EXAMPLE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = XLSX,
                        example = XLSX_EXAMPLE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = NDJSON,
                        example = NDJSON_EXAMPLE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponseSchema(value = ImportView.class, responseCode = "202", responseDescription = "Received.")
    public RestResponse<ImportView> submit(
            @QueryParam("kind")
                    @NotNull
                    @Parameter(description = "What the rows are.", example = "MEMBERS", required = true)
                    ImportKind kind,
            @QueryParam("mode")
                    @DefaultValue("ROW_BY_ROW")
                    @Parameter(
                            description =
                                    "Whether good rows are recorded when there are bad ones. ALL_OR_NOTHING takes 50,000 rows at most.",
                            example = "ROW_BY_ROW")
                    ImportMode mode,
            @QueryParam("dryRun")
                    @DefaultValue("false")
                    @Parameter(description = "`true` to have the rows checked only.", example = "false")
                    boolean dryRun,
            Upload file) {
        var received = submission.submit(kind, mode, dryRun, file, language());
        return RestResponse.ResponseBuilder.create(RestResponse.Status.ACCEPTED, received)
                .location(URI.create("/v1/imports/" + received.id()))
                .build();
    }

    @GET
    @RolesAllowed({Roles.CITY_OFFICER, Roles.DISTRICT_OFFICER, Roles.UNION_OFFICER})
    @Operation(
            operationId = "listImports",
            summary = "List your imports",
            description = "The imports that the caller sent, the latest first.")
    public Page<ImportView> list(@Valid @BeanParam PageQuery page) {
        return register.page(page, language());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.CITY_OFFICER, Roles.DISTRICT_OFFICER, Roles.UNION_OFFICER})
    @Operation(
            operationId = "getImport",
            summary = "Get an import",
            description = "How far an import is that the caller sent.")
    public ImportView get(
            @PathParam("id")
                    @Parameter(
                            description = "The import's identifier.",
                            example = "019aa7c9-3e51-7a0c-9b1d-4c8f2e6a7d35")
                    UUID id) {
        return register.get(id, language());
    }

    @GET
    @Path("/{id}/updates")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @Blocking
    @RolesAllowed({Roles.CITY_OFFICER, Roles.DISTRICT_OFFICER, Roles.UNION_OFFICER})
    @Operation(
            operationId = "followImport",
            summary = "Follow an import",
            description =
                    "The import as a stream of server-sent events, one each time that it has moved, until it has ended.")
    public Multi<ImportView> updates(
            @PathParam("id")
                    @Parameter(
                            description = "The import's identifier.",
                            example = "019aa7c9-3e51-7a0c-9b1d-4c8f2e6a7d35")
                    UUID id) {
        return register.updates(id, language());
    }

    @POST
    @Path("/{id}/cancellation")
    @Idempotent
    @RolesAllowed({Roles.CITY_OFFICER, Roles.DISTRICT_OFFICER, Roles.UNION_OFFICER})
    @Operation(
            operationId = "cancelImport",
            summary = "Call an import off",
            description = "Has an import ended before its file is. Rows that were accepted stay recorded.")
    @APIResponseSchema(value = ImportView.class, responseDescription = "It ends after the rows in work.")
    @APIResponse(responseCode = "409", description = "It has ended already: `import-ended`.")
    public RestResponse<ImportView> cancel(
            @PathParam("id")
                    @Parameter(
                            description = "The import's identifier.",
                            example = "019aa7c9-3e51-7a0c-9b1d-4c8f2e6a7d35")
                    UUID id) {
        return RestResponse.ok(register.cancel(id, language()));
    }

    @GET
    @Path("/{id}/refused-rows")
    @RolesAllowed({Roles.CITY_OFFICER, Roles.DISTRICT_OFFICER, Roles.UNION_OFFICER})
    @Operation(
            operationId = "listRefusedRows",
            summary = "List refused rows",
            description = "The rows that were not recorded, in the order of the file, each with all that is to mend.")
    public Page<RefusedRow> refused(
            @PathParam("id")
                    @Parameter(
                            description = "The import's identifier.",
                            example = "019aa7c9-3e51-7a0c-9b1d-4c8f2e6a7d35")
                    UUID id,
            @Valid @BeanParam PageQuery page) {
        return register.refused(id, page, language());
    }

    @GET
    @Path("/{id}/refused-rows/file")
    @Produces({CSV, XLSX, NDJSON})
    @RolesAllowed({Roles.CITY_OFFICER, Roles.DISTRICT_OFFICER, Roles.UNION_OFFICER})
    @Operation(
            operationId = "getRefusedRowsFile",
            summary = "Get refused rows as a file",
            description =
                    "The rows that were not recorded, in the format of the file that was sent, with the reasons in the last "
                            + "column: to be mended and sent again as it is.")
    @APIResponse(
            responseCode = "200",
            description = "The refused rows.",
            content = {
                @Content(
                        mediaType = CSV,
                        example = CSV_EXAMPLE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = XLSX,
                        example = XLSX_EXAMPLE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = NDJSON,
                        example = NDJSON_EXAMPLE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response refusedFile(
            @PathParam("id")
                    @Parameter(
                            description = "The import's identifier.",
                            example = "019aa7c9-3e51-7a0c-9b1d-4c8f2e6a7d35")
                    UUID id) {
        var language = language();
        var present = register.get(id, language);
        return file(present.format(), "refused-" + present.id(), register.refusedFile(present, language));
    }

    /** An answer that is saved under that name. */
    static Response file(TableFormat format, String name, Download content) {
        // Where a method has several types, Quarkus looks for a writer of a RestResponse, not of what is in it.
        return Response.ok(content, format.mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"%s.%s\"".formatted(name.toLowerCase(Locale.ROOT), format.extension()))
                .build();
    }

    private Locale language() {
        return Languages.preferred(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
