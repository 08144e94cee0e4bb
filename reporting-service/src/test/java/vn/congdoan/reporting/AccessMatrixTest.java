package vn.congdoan.reporting;

import static io.restassured.RestAssured.given;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.congdoan.reporting.ActivityFacts.amount;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import vn.congdoan.contracts.event.DirectiveRegistered;
import vn.congdoan.guards.AccessMatrix;
import vn.congdoan.guards.AccessMatrix.Cell;
import vn.congdoan.guards.TestTokens;
import vn.congdoan.http.Roles;
import vn.congdoan.reporting.Facts.Union;

/** Every cell of {@code access-matrix.csv}, tried with real tokens against the running service. */
@ServiceTest
class AccessMatrixTest {

    private static final Logger LOG = Logger.getLogger(AccessMatrixTest.class);
    private static final LocalDate APRIL_4 = LocalDate.of(2021, 4, 4);
    private static final String NOWHERE = "HP";

    private static final Map<String, String> PLACES =
            Map.of("own", "HN-A", "child", "HN-A-1", "parent", "HN", "sibling", "HN-B", "unknown", NOWHERE);

    private static final DirectiveRegistered DIRECTIVE = DirectiveFacts.directive("HN", APRIL_4);

    /** By the codes of their organizations. */
    private static final Map<String, UUID> PROGRAMMES = PLACES.values().stream()
            .filter(code -> !code.equals(NOWHERE))
            .collect(Collectors.toMap(code -> code, code -> UUID.randomUUID()));

    private static final Set<String> CALLERS = Set.of(
            "city",
            "city@",
            "city@nowhere",
            "district@",
            "district",
            "union@",
            "union",
            "partner",
            "partner@",
            "auditor",
            "auditor@",
            "operator",
            "operator@",
            "agency",
            "agency@",
            "anonymous");

    private static final Map<String, String> ROLES = Map.of(
            "city", Roles.CITY_OFFICER,
            "district", Roles.DISTRICT_OFFICER,
            "union", Roles.UNION_OFFICER,
            "partner", Roles.PARTNER,
            "auditor", Roles.AUDITOR,
            "operator", Roles.OPERATOR,
            "agency", Roles.AGENCY);

    /** A call of each operation about a place, by its code. */
    private static final Map<String, BiFunction<RequestSpecification, String, Response>> CALLS = Map.ofEntries(
            Map.entry("listStreams", (by, code) -> by.get("/v1/freshness?limit=200")),
            Map.entry(
                    "getGrowth", (by, code) -> by.get("/v1/growth?from=2021-01-01&to=2021-12-31&organization=" + code)),
            Map.entry(
                    "getActivityTotals",
                    (by, code) -> by.get("/v1/activity-totals?kind=dissemination&organization=" + code)),
            Map.entry(
                    "getActivityEvidence",
                    (by, code) -> by.get("/v1/activity-totals/evidence?kind=dissemination&measure=sessions")),
            Map.entry(
                    "getActivityEvidence:organization",
                    (by, code) -> by.get(
                            "/v1/activity-totals/evidence?kind=dissemination&measure=sessions&organization=" + code)),
            Map.entry(
                    "getDirectiveReach",
                    (by, code) -> by.get("/v1/directives/" + DIRECTIVE.directiveId() + "/reach?organization=" + code)),
            Map.entry(
                    "getProgrammeProgress",
                    (by, code) ->
                            by.get("/v1/programmes/" + PROGRAMMES.getOrDefault(code, UUID.randomUUID()) + "/progress")),
            Map.entry("getProgressTable", (by, code) -> by.get("/v1/progress/2021?organization=" + code)),
            Map.entry("getProgress", (by, code) -> by.get("/v1/progress/2021/" + code)),
            Map.entry(
                    "getEvidence", (by, code) -> by.get("/v1/progress/2021/" + code + "/evidence?measure=newMembers")),
            Map.entry("getTopUnions", (by, code) -> by.get("/v1/top-unions?year=2021")),
            Map.entry(
                    "getTopUnions:organization", (by, code) -> by.get("/v1/top-unions?year=2021&organization=" + code)),
            Map.entry("reconcile", (by, code) -> by.get("/v1/reconciliation?organization=" + code)),
            Map.entry("retryStream", (by, code) -> by.body(Map.of("organization", code))
                    .post("/v1/intake/retries")),
            // Whoever may ask is told that there is no such source: nothing is rebuilt.
            Map.entry("requestRebuild", (by, code) -> by.body(Map.of("source", "NOWHERE"))
                    .post("/v1/rebuilds")),
            Map.entry("listRebuilds", (by, code) -> by.get("/v1/rebuilds")),
            Map.entry("getRebuild", (by, code) -> by.get("/v1/rebuilds/" + UUID.randomUUID())),
            Map.entry("getClassification", (by, code) -> by.get("/v1/classifications/2021?organization=" + code)),
            Map.entry("getClassificationTrend", (by, code) -> by.get("/v1/classifications?organization=" + code)),
            Map.entry("getClassificationEvidence", (by, code) -> by.get("/v1/classifications/2021/evidence")),
            Map.entry(
                    "getClassificationEvidence:organization",
                    (by, code) -> by.get("/v1/classifications/2021/evidence?organization=" + code)),
            Map.entry("getEnterpriseFunnel", (by, code) -> by.get("/v1/enterprise-funnel?organization=" + code)),
            Map.entry("getEnterpriseCoverage", (by, code) -> by.get("/v1/enterprise-coverage?organization=" + code)),
            Map.entry("getShape", (by, code) -> by.get("/v1/shape?organization=" + code)),
            Map.entry("getFeeInspections", (by, code) -> by.get("/v1/fee-inspections")),
            Map.entry(
                    "getFeeInspections:organization",
                    (by, code) -> by.get("/v1/fee-inspections?organization=" + code)));

    private final AccessMatrix matrix = AccessMatrix.read();

    @Test
    void hasEveryOperationAndCaller() {
        var documented = given().get("/q/openapi?format=json")
                .jsonPath()
                .<String>getList("paths.collectMany { it.value.collect { each -> each.value.operationId } }");

        assertThat(matrix.operationIds()).isEqualTo(new HashSet<>(documented));
        assertThat(matrix.lacking(CALLERS)).isEmpty();
    }

    @Test
    void isTrueInEveryCell() {
        try (Reported reported = Reported.afresh()
                .tell(
                        Facts.city("HN", "LĐLĐ thành phố Hà Nội"),
                        ActivityFacts.dissemination("HN"),
                        DIRECTIVE,
                        Facts.district("HN-A", "LĐLĐ quận A", "HN"),
                        Facts.district("HN-A-1", "LĐLĐ phường 1", "HN-A"),
                        Facts.district("HN-B", "LĐLĐ quận B", "HN"))) {
            for (String code : PLACES.values()) {
                if (!code.equals(NOWHERE)) {
                    Union union = Union.of(code, "CĐCS ở " + code);
                    reported.tell(
                            Facts.founded(union, APRIL_4),
                            programme(code),
                            Facts.admitted(union, APRIL_4),
                            ActivityFacts.held(union, "dissemination", APRIL_4, amount("sessions", 1)),
                            EvaluationFacts.evaluated(union, "2021", 1, 80));
                }
            }
            reported.read("/v1/top-unions?year=2021");

            SoftAssertions all = new SoftAssertions();
            for (Cell cell : matrix.cells()) {
                all.assertThat(outcome(cell)).as(cell.toString()).isEqualTo(cell.outcome());
            }
            LOG.infof("%d cells tried", matrix.cells().size());
            all.assertAll();
        }
    }

    private static DirectiveRegistered programme(String code) {
        DirectiveRegistered any = DirectiveFacts.programme(code, APRIL_4, 2022, null);
        return new DirectiveRegistered(
                requireNonNull(PROGRAMMES.get(code)),
                code,
                any.kind(),
                any.document(),
                any.title(),
                any.validFrom(),
                any.validTo(),
                any.firstYear(),
                any.lastYear(),
                null,
                0,
                null,
                APRIL_4);
    }

    /** What is answered, as the matrix writes it; where it can't be written so, all of it. */
    private static String outcome(Cell cell) {
        String code = PLACES.getOrDefault(cell.place(), NOWHERE);
        Response answer = requireNonNull(CALLS.get(cell.operation())).apply(caller(cell.caller()), code);
        String type = answer.contentType().contains("problem")
                ? answer.<String>path("type").replace("urn:congdoan:problem:", "")
                : "";
        boolean refused = Set.of(401, 403).contains(answer.statusCode());
        if (cell.outcome().equals("may") && !refused && answer.statusCode() != 500) {
            return "may";
        }
        return switch (type) {
            case "" -> answer.asString().contains("\"" + code + "\"") ? "yes" : "no";
            case "not-found" -> "404";
            case "outside-your-organization" -> "outside";
            case "forbidden" -> "role";
            case "unauthenticated" -> "token";
            case "invalid-request" ->
                answer.<String>path("errors[0].code").endsWith(".unknown") ? "unknown" : answer.asString();
            default -> answer.asString();
        };
    }

    private static RequestSpecification caller(String name) {
        RequestSpecification call = given().contentType("application/json");
        if (name.equals("anonymous")) {
            return call;
        }
        String[] parts = name.split("@", -1);
        JwtClaimsBuilder claims = TestTokens.claims(name, requireNonNull(ROLES.get(parts[0])));
        if (parts.length > 1) {
            claims.claim("organization", parts[1].isEmpty() ? "HN-A" : "NOWHERE");
            claims.claim("union", UUID.randomUUID().toString());
        }
        return call.auth().oauth2(claims.sign());
    }
}
