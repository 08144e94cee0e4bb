package vn.congdoan.http.sample;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.problem.ProblemType;
import vn.congdoan.contracts.vocabulary.Sector;
import vn.congdoan.http.Caller;
import vn.congdoan.http.Cursor;
import vn.congdoan.http.Draft;
import vn.congdoan.http.Invalid;
import vn.congdoan.http.Page;
import vn.congdoan.http.PageQuery;
import vn.congdoan.http.PersonalData;
import vn.congdoan.http.Problem;
import vn.congdoan.http.Roles;
import vn.congdoan.http.SearchText;
import vn.congdoan.http.deprecation.DeprecatedSince;

/** One method a convention. */
@Path("/v1/samples")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SampleResource {

    private final Caller caller;

    SampleResource(Caller caller) {
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Roles.CITY_OFFICER)
    public SampleView create(SampleRequest request) {
        return new SampleView(request.name(), request.on(), request.amount());
    }

    @POST
    @Path("/drafts")
    @RolesAllowed(Roles.CITY_OFFICER)
    public SampleView createFromDraft(Draft<SampleRequest> draft) {
        SampleRequest checked =
                draft.with(List.of(Invalid.at("/unionId", "union.unknown"))).orThrow();
        return new SampleView(checked.name(), null, null);
    }

    @GET
    @RolesAllowed({Roles.CITY_OFFICER, Roles.PARTNER})
    public Page<Integer> list(
            @QueryParam("q") @Nullable SearchText q,
            @QueryParam("from") @Nullable LocalDate from,
            @QueryParam("sector") List<Sector> sectors,
            @QueryParam("union") @Nullable UUID union,
            @QueryParam("minHeadcount") @Min(1) @Nullable Integer minHeadcount,
            @HeaderParam("X-Wait") @Nullable Integer wait,
            @Valid @BeanParam PageQuery page) {
        int first = page.after(1).map(key -> Integer.parseInt(key.get(0)) + 1).orElse(1);
        List<Integer> rows = IntStream.range(first, first + page.limit() + 1)
                .filter(n -> n <= 5)
                .boxed()
                .toList();
        return Page.of(rows, page.limit(), n -> n, Cursor::after);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.CITY_OFFICER)
    public Map<String, String> one(@PathParam("id") UUID id) {
        return Map.of("id", id.toString());
    }

    @GET
    @Path("/search/{text}")
    @RolesAllowed(Roles.CITY_OFFICER)
    public Map<String, String> text(@PathParam("text") String text, @QueryParam("q") SearchText q) {
        return Map.of("text", text, "q", q.value());
    }

    @GET
    @Path("/caller")
    @PersonalData
    @RolesAllowed({Roles.CITY_OFFICER, Roles.DISTRICT_OFFICER, Roles.UNION_OFFICER})
    public Map<String, String> caller() {
        return Map.of(
                "subject",
                caller.subject(),
                "organization",
                caller.organization().orElse("none"));
    }

    @GET
    @Path("/old")
    @PermitAll
    @DeprecatedSince(value = "2026-01-01", sunset = "2027-01-01", instead = "Use `GET /v1/samples/open`.")
    public Map<String, String> old() {
        return Map.of("open", "still");
    }

    @GET
    @Path("/open")
    @PermitAll
    public Map<String, String> open(
            @QueryParam("shade")
                    @DeprecatedSince(value = "2026-02-01", sunset = "2027-06-01", instead = "Leave it out.")
                    @Nullable
                    String shade) {
        return Map.of("open", "yes");
    }

    @GET
    @Path("/forgotten")
    public Map<String, String> withoutRule() {
        return Map.of("open", "by mistake");
    }

    @GET
    @Path("/failure")
    @RolesAllowed(Roles.CITY_OFFICER)
    public Map<String, String> fail() {
        throw new IllegalStateException("select * from member");
    }

    @GET
    @Path("/deep-failure")
    @RolesAllowed(Roles.CITY_OFFICER)
    public Map<String, String> overflow() {
        throw new StackOverflowError("select * from member");
    }

    @GET
    @Path("/lost-database")
    @RolesAllowed(Roles.CITY_OFFICER)
    public Map<String, String> loseDatabase() {
        throw new IllegalStateException(new SQLException("connection refused", "08006"));
    }

    @GET
    @Path("/not-caught-up")
    @RolesAllowed(Roles.CITY_OFFICER)
    @APIResponseSchema(SampleView.class)
    @APIResponse(responseCode = "503", description = "The report lags: `not-caught-up`.")
    public Map<String, String> lag() {
        throw Problem.of(ProblemType.NOT_CAUGHT_UP, "HN/7").withHeader("Retry-After", 1);
    }
}
