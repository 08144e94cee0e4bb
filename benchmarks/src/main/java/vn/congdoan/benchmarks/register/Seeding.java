package vn.congdoan.benchmarks.register;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.congdoan.benchmarks.system.Api;
import vn.congdoan.local.demo.TaxCodes;

/** Registers organizations, plans, enterprises and unions through the public API. */
public final class Seeding {

    private static final List<String> SECTORS = List.of("STATE", "NON_STATE", "NON_STATE", "FDI");
    private static final LocalDate FOUNDED = LocalDate.of(Register.FOUNDED, 3, 2);
    private static final LocalDate ESTABLISHED = LocalDate.of(2000, 1, 3);

    private final Api membership;
    private final TaxCodes taxCodes = new TaxCodes();

    /** @param membership membership-service, called as an officer of everything */
    public Seeding(Api membership) {
        this.membership = membership;
    }

    /** {@return what is on record once it has been registered} */
    public Register register(Shape shape) {
        List<String> roots =
                IntStream.range(0, shape.roots()).mapToObj(shape::root).toList();
        roots.forEach(root -> organization(root, "Liên đoàn Lao động " + root, "CITY", null));
        List<String> organizations = Parallel.map(shape.organizations(), index -> {
            String code = shape.organization(index);
            organization(code, "LĐLĐ quận " + code, "DISTRICT", shape.root(index % shape.roots()));
            plan(code);
            return code;
        });
        return new Register(
                roots,
                Parallel.map(
                        shape.unions(), index -> union(index + 1, organizations.get(index % organizations.size()))));
    }

    private void organization(String code, String name, String kind, @Nullable String parent) {
        Map<String, Object> body = parent == null
                ? Map.of("code", code, "name", name, "kind", kind, "establishedOn", ESTABLISHED)
                : Map.of("code", code, "name", name, "kind", kind, "parentCode", parent, "establishedOn", ESTABLISHED);
        membership.post("/v1/organizations", body);
    }

    private void plan(String organization) {
        for (int year = 2021; year <= Register.YEAR; year++) {
            membership.put(
                    "/v1/plans/%d/%s".formatted(year, organization),
                    Map.of(
                            "document",
                            Map.of("number", "16/KH-LĐLĐ", "issuedOn", LocalDate.of(year, 1, 15)),
                            "targets",
                            Map.of("newUnions", 20, "newMembers", 1400)));
        }
    }

    private Register.Union union(int number, String organization) {
        JsonNode enterprise = membership
                .post(
                        "/v1/enterprises",
                        Map.of(
                                "taxCode",
                                taxCodes.next(),
                                "name",
                                "Công ty số " + number,
                                "kind",
                                "ENTERPRISE",
                                "sector",
                                SECTORS.get(number % SECTORS.size()),
                                "headcount",
                                120,
                                "organizationCode",
                                organization,
                                "address",
                                "Hà Nội"))
                .body();
        JsonNode union = membership
                .post(
                        "/v1/grassroots-unions",
                        Map.of(
                                "name",
                                "CĐCS Công ty số " + number,
                                "organizationCode",
                                organization,
                                "enterpriseId",
                                enterprise.path("id").asText(),
                                "kind",
                                "UNION",
                                "foundedOn",
                                FOUNDED,
                                "method",
                                number % 5 == 0 ? "WORKER_INITIATED" : "FROM_ABOVE",
                                "decision",
                                Map.of("number", number + "/QĐ-LĐLĐ", "issuedOn", FOUNDED),
                                "committee",
                                List.of(Map.of("fullName", "Nguyễn Văn An", "role", "CHAIR")),
                                "applicants",
                                30))
                .body();
        return new Register.Union(number, UUID.fromString(union.path("id").asText()), organization);
    }
}
