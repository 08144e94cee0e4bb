package vn.congdoan.membership.imports;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.congdoan.http.Roles;
import vn.congdoan.membership.table.TableFormat;

/** {@code /v1/import-templates}: files to fill in and import. */
@Path("/v1/import-templates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Imports")
class ImportTemplateResource {

    private final ImportRegister register;

    ImportTemplateResource(ImportRegister register) {
        this.register = register;
    }

    @GET
    @Path("/{kind}")
    @Produces({ImportResource.CSV, ImportResource.XLSX, ImportResource.NDJSON})
    @RolesAllowed({Roles.CITY_OFFICER, Roles.DISTRICT_OFFICER, Roles.UNION_OFFICER})
    @Operation(
            operationId = "getImportTemplate",
            summary = "Get a template",
            description = "A file to fill in, with all columns and an example row.")
    @APIResponse(
            responseCode = "200",
            description = "The template.",
            content = {
                @Content(
                        mediaType = ImportResource.CSV,
                        example = ImportResource.CSV_EXAMPLE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = ImportResource.XLSX,
                        example = ImportResource.XLSX_EXAMPLE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = ImportResource.NDJSON,
                        example = ImportResource.NDJSON_EXAMPLE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response template(
            @PathParam("kind") @Parameter(description = "What the rows are to be.", example = "MEMBERS")
                    ImportKind kind,
            @QueryParam("format")
                    @DefaultValue("XLSX")
                    @Parameter(description = "The format of the file.", example = "XLSX")
                    TableFormat format) {
        return ImportResource.file(format, kind.name().replace('_', '-'), register.template(kind, format));
    }
}
