package vn.congdoan.benchmarks.register;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.congdoan.benchmarks.BenchmarkException;
import vn.congdoan.benchmarks.system.Api;
import vn.congdoan.local.demo.TaxCodes;

/** Registers organizations and plans by calls of the public API, enterprises and unions by files that it imports. */
public final class Seeding {

    /** What each organization's plans ask for. */
    public static final int NEW_MEMBERS = 1400;

    private static final List<String> SECTORS = List.of("STATE", "NON_STATE", "NON_STATE", "FDI");
    private static final LocalDate FOUNDED = LocalDate.of(Register.FOUNDED, 3, 2);
    private static final LocalDate ESTABLISHED = LocalDate.of(2000, 1, 3);
    private static final String NAME = "CĐCS Công ty số ";

    private final Api membership;
    private final Path files;
    private final TaxCodes taxCodes = new TaxCodes();

    /**
     * @param membership membership-service, called as an officer of everything
     * @param files a directory for the files
     */
    public Seeding(Api membership, Path files) {
        this.membership = membership;
        this.files = files;
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
        found(shape.unions(), organizations);
        return new Register(
                roots,
                organizations.stream()
                        .flatMap(organization -> unions(organization).stream())
                        .sorted(Comparator.comparing(Register.Union::number))
                        .toList());
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
                            Map.of("newUnions", 20, "newMembers", NEW_MEMBERS)));
        }
    }

    /** By turns below each organization. */
    private void found(int unions, List<String> organizations) {
        Path enterprises = files.resolve("enterprises.csv");
        Path foundings = files.resolve("unions.csv");
        try (BufferedWriter enterprise = Files.newBufferedWriter(enterprises);
                BufferedWriter founding = Files.newBufferedWriter(foundings)) {
            enterprise.write("taxCode,name,kind,sector,headcount,organizationCode,address\n");
            founding.write("name,organizationCode,taxCode,kind,foundedOn,method,decisionNumber,decisionIssuedOn,"
                    + "applicants,chair\n");
            for (int number = 1; number <= unions; number++) {
                String organization = organizations.get((number - 1) % organizations.size());
                String taxCode = taxCodes.next();
                enterprise.write("%s,Công ty số %d,ENTERPRISE,%s,120,%s,Hà Nội\n"
                        .formatted(taxCode, number, SECTORS.get(number % SECTORS.size()), organization));
                founding.write("%s%d,%s,%s,UNION,%s,%s,%d/QĐ-LĐLĐ,%s,30,Nguyễn Văn An\n"
                        .formatted(
                                NAME,
                                number,
                                organization,
                                taxCode,
                                FOUNDED,
                                number % 5 == 0 ? "WORKER_INITIATED" : "FROM_ABOVE",
                                number,
                                FOUNDED));
            }
        } catch (IOException e) {
            throw new BenchmarkException("Cannot write files of unions to %s: %s".formatted(files, e.getMessage()), e);
        }
        Sending sending = new Sending(membership);
        sending.send("ENTERPRISES", enterprises, unions);
        sending.send("GRASSROOTS_UNIONS", foundings, unions);
    }

    private List<Register.Union> unions(String organization) {
        List<Register.Union> unions = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = membership
                    .get("/v1/grassroots-unions?limit=200&organization=" + organization + next)
                    .body();
            page.path("items")
                    .forEach(union -> unions.add(new Register.Union(
                            Integer.parseInt(union.path("name").asText().substring(NAME.length())),
                            UUID.fromString(union.path("id").asText()),
                            organization)));
            next = page.hasNonNull("nextCursor")
                    ? "&cursor=" + page.path("nextCursor").asText()
                    : "";
        } while (!next.isEmpty());
        return unions;
    }
}
