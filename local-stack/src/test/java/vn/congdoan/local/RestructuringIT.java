package vn.congdoan.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import vn.congdoan.local.demo.ServiceClient;
import vn.congdoan.local.demo.ServiceClient.Answer;
import vn.congdoan.local.demo.TaxCodes;
import vn.congdoan.local.servers.LoopbackPort;

/**
 * A district is split into three communes as of 2025-07-01, union by union, as docs/restructuring.md says, and both services
 * are asked for every sum.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RestructuringIT {

    private static final String CITY = "HN";
    private static final String DISTRICT = "HN-CAUGIAY";
    private static final List<String> COMMUNES = List.of("HN-CAUGIAYP", "HN-NGHIADO", "HN-YENHOA");
    private static final String SPLIT = "2025-07-01";
    private static final int UNIONS = 8;

    private final Layout layout;
    private final Stack stack;
    /** The last position of each stream, to read what was written. */
    private final Map<String, String> positions = new TreeMap<>();

    private final TaxCodes taxCodes = new TaxCodes();
    private int number;

    RestructuringIT(@TempDir Path home) {
        layout = new Layout(
                Path.of(System.getProperty("congdoan.root")),
                home,
                new Layout.Ports(
                        LoopbackPort.anyFree(),
                        LoopbackPort.anyFree(),
                        LoopbackPort.anyFree(),
                        LoopbackPort.anyFree()));
        stack = Stack.prepare(layout, false, new Console(System.out));
    }

    @BeforeAll
    void start() {
        stack.start();
    }

    @AfterAll
    void stop() {
        stack.close();
    }

    @Test
    void aSplitDistrictKeepsItsPastAndNothingIsLostOrCountedTwice() {
        // given a district with eight unions of 2024, the nth of which admitted n members
        post("organizations", Map.of("code", CITY, "name", "LĐLĐ thành phố Hà Nội", "kind", "CITY"));
        post(
                "organizations",
                Map.of("code", DISTRICT, "name", "LĐLĐ quận Cầu Giấy", "kind", "DISTRICT", "parentCode", CITY));
        List<String> unions = new ArrayList<>();
        for (int n = 1; n <= UNIONS; n++) {
            unions.add(found(DISTRICT, "2024-03-01"));
            admit(unions.get(n - 1), n, "2024-04-01");
        }
        // and one that was dissolved in 2024
        String dissolved = found(DISTRICT, "2024-01-15");
        post("grassroots-unions/" + dissolved + "/dissolution", Map.of("on", "2024-12-31", "decision", decision()));
        // and, in 2025 before the split, another union and two members of the first
        unions.add(found(DISTRICT, "2025-02-01"));
        admit(unions.get(0), 2, "2025-06-30");
        assertThat(table(2024)).isEqualTo(Map.of(CITY, "9 36", DISTRICT, "9 36"));
        JsonNode before2024 = progress(2024, DISTRICT);

        // when it is split: three unions each to three communes, and the district ends
        for (String commune : COMMUNES) {
            post(
                    "organizations",
                    Map.of(
                            "code", commune,
                            "name", "Công đoàn phường " + commune,
                            "kind", "COMMUNE",
                            "parentCode", CITY,
                            "establishedOn", SPLIT));
        }
        Map<String, String> places = new LinkedHashMap<>();
        for (int n = 0; n < unions.size(); n++) {
            places.put(unions.get(n), COMMUNES.get(n % COMMUNES.size()));
        }
        for (String commune : COMMUNES) {
            List<String> own = places.keySet().stream()
                    .filter(union -> commune.equals(places.get(union)))
                    .toList();
            Answer moved = post(
                    "organizations/" + DISTRICT + "/reassignments",
                    Map.of("toOrganizationCode", commune, "on", SPLIT, "decision", decision(), "unionIds", own));
            assertThat(moved.body().get("unions").asInt()).isEqualTo(3);
        }
        post(
                "organizations/" + DISTRICT + "/closure",
                Map.of("on", SPLIT, "decision", decision(), "successors", COMMUNES));
        // and life goes on: a member each, a founding, a move between communes, a departure
        for (String union : unions) {
            admit(union, 1, "2025-07-01");
        }
        found("HN-YENHOA", "2025-08-01");
        String moved = admit(unions.get(0), 1, "2025-08-02").get(0);
        post(
                "members/" + moved + "/transfers",
                Map.of("toUnionId", unions.get(1), "on", "2025-09-01", "decision", decision()));
        post("members/" + moved + "/departures", Map.of("on", "2025-10-01", "reason", "RETIRED"));

        // then 2024 is as it was
        assertThat(table(2024)).isEqualTo(Map.of(CITY, "9 36", DISTRICT, "9 36"));
        assertThat(progress(2024, DISTRICT)).isEqualTo(before2024);
        // and 2025 adds up
        assertThat(table(2025))
                .isEqualTo(Map.of(
                        CITY,
                        "2 12",
                        DISTRICT,
                        "1 2",
                        COMMUNES.get(0),
                        "0 4",
                        COMMUNES.get(1),
                        "0 3",
                        COMMUNES.get(2),
                        "1 3"));
        // and what comes late of 2024 counts in the district's 2024, and nowhere else
        admit(unions.get(8), 1, "2025-06-30");
        admit(unions.get(4), 2, "2024-11-11");
        assertThat(table(2024)).isEqualTo(Map.of(CITY, "9 38", DISTRICT, "9 38"));
        assertThat(table(2025)).containsEntry(CITY, "2 13").containsEntry(DISTRICT, "1 3");
        // and a year later the district is listed no more
        assertThat(table(2026)).containsOnlyKeys(CITY, COMMUNES.get(0), COMMUNES.get(1), COMMUNES.get(2));

        unionsWentAndCame();
        evidenceAddsUp();
        theRegisterHasEachUnionOnce(unions, places, dissolved);
        everythingIsProven();
    }

    private void unionsWentAndCame() {
        assertThat(growth(CITY)).isEqualTo("founded 2, in 0, out 0, left 1, transferred 0 0");
        assertThat(growth(DISTRICT)).isEqualTo("founded 1, in 0, out 9, left 0, transferred 0 0");
        assertThat(growth(COMMUNES.get(0))).isEqualTo("founded 0, in 3, out 0, left 0, transferred 0 1");
        assertThat(growth(COMMUNES.get(1))).isEqualTo("founded 0, in 3, out 0, left 1, transferred 1 0");
        assertThat(growth(COMMUNES.get(2))).isEqualTo("founded 1, in 3, out 0, left 0, transferred 0 0");
    }

    /** Of each figure of each organization and year. */
    private void evidenceAddsUp() {
        for (int year : List.of(2024, 2025)) {
            for (String organization : organizations()) {
                for (String measure : List.of("newUnions", "newMembers")) {
                    JsonNode evidence = report(
                            "/v1/progress/" + year + "/" + organization + "/evidence?limit=200&measure=" + measure);
                    long sum = StreamSupport.stream(evidence.get("items").spliterator(), false)
                            .mapToLong(item -> item.get("count").asLong())
                            .sum();
                    assertThat(sum)
                            .as("%s of %s in %d", measure, organization, year)
                            .isEqualTo(evidence.get("total").asLong())
                            .isEqualTo(progress(year, organization)
                                    .at("/" + measure + "/actual")
                                    .asLong());
                }
            }
        }
    }

    private void theRegisterHasEachUnionOnce(List<String> unions, Map<String, String> places, String dissolved) {
        Map<String, List<String>> below = new TreeMap<>();
        for (String organization : organizations()) {
            below.put(organization, texts(register("grassroots-unions?limit=200&organization=" + organization), "id"));
        }
        assertThat(below.get(DISTRICT)).containsExactly(dissolved);
        for (String commune : COMMUNES) {
            assertThat(below.get(commune))
                    .containsAll(places.keySet().stream()
                            .filter(union -> commune.equals(places.get(union)))
                            .toList());
        }
        assertThat(below.get(CITY)).doesNotHaveDuplicates().hasSize(11).containsAll(unions);
        // 36 of 2024, 2 before the split, 9 and 1 since, 3 late; one has left.
        assertThat(texts(register("members?limit=200&active=true&organization=" + CITY), "id"))
                .doesNotHaveDuplicates()
                .hasSize(50);
        assertThat(COMMUNES.stream()
                        .mapToInt(commune -> texts(
                                        register("members?limit=200&active=true&organization=" + commune), "id")
                                .size())
                        .sum())
                .isEqualTo(50);
        assertThat(texts(register("organizations/" + DISTRICT + "/history"), "kind"))
                .containsExactly("UNIONS_LEFT", "UNIONS_LEFT", "UNIONS_LEFT", "CLOSED");
        assertThat(register("organizations/" + DISTRICT).at("/closed/on").asText())
                .isEqualTo(SPLIT);
    }

    private void everythingIsProven() {
        JsonNode reconciliation = new ServiceClient(
                        layout.address(Part.REPORTING), stack.tokens().issue(Tokens.AUDITOR))
                .get("/v1/reconciliation")
                .body();
        assertThat(texts(reconciliation.get("streams"), "verdict")).hasSize(5).containsOnly("PROVEN");
    }

    private static List<String> organizations() {
        List<String> all = new ArrayList<>(List.of(CITY, DISTRICT));
        all.addAll(COMMUNES);
        return all;
    }

    /** Foundings and admissions of the year, by organization. */
    private Map<String, String> table(int year) {
        JsonNode table = report("/v1/progress/" + year + "?asOf=" + year + "-12-31");
        Map<String, String> rows = new TreeMap<>();
        rows.put(CITY, figures(table.get("total")));
        table.get("organizations")
                .forEach(row -> rows.put(row.at("/organization/code").asText(), figures(row)));
        return rows;
    }

    private static String figures(JsonNode row) {
        return row.at("/newUnions/actual").asText() + " "
                + row.at("/newMembers/actual").asText();
    }

    /** Without how far it is counted. */
    private JsonNode progress(int year, String organization) {
        JsonNode progress = report("/v1/progress/" + year + "/" + organization + "?asOf=" + year + "-12-31");
        ((ObjectNode) progress).remove("freshness");
        return progress;
    }

    private String growth(String organization) {
        JsonNode total = report("/v1/growth?from=2025-01-01&to=2025-12-31&organization=" + organization)
                .get("total");
        return "founded %s, in %s, out %s, left %s, transferred %s %s"
                .formatted(
                        total.get("founded"),
                        total.get("unionsReassignedIn"),
                        total.get("unionsReassignedOut"),
                        total.get("left"),
                        total.get("transferredIn"),
                        total.get("transferredOut"));
    }

    private String found(String organization, String on) {
        String enterprise = post(
                        "enterprises",
                        Map.of(
                                "taxCode",
                                taxCodes.next(),
                                "name",
                                "Công ty số " + ++number,
                                "kind",
                                "ENTERPRISE",
                                "sector",
                                "NON_STATE",
                                "headcount",
                                40,
                                "organizationCode",
                                organization))
                .body()
                .get("id")
                .asText();
        Map<String, Object> founding = new LinkedHashMap<>();
        founding.put("name", "CĐCS Công ty số " + number);
        founding.put("organizationCode", organization);
        founding.put("enterpriseId", enterprise);
        founding.put("kind", "UNION");
        founding.put("foundedOn", on);
        founding.put("method", "FROM_ABOVE");
        founding.put("decision", decision());
        founding.put("committee", List.of(Map.of("fullName", "Nguyễn Văn An", "role", "CHAIR")));
        return post("grassroots-unions", founding).body().get("id").asText();
    }

    /** {@return the identifiers of the new members} */
    private List<String> admit(String union, int members, String on) {
        List<Map<String, String>> people = IntStream.range(0, members)
                .mapToObj(n -> Map.of(
                        "fullName", "Nguyễn Thị Bình",
                        "dateOfBirth", "1990-01-01",
                        "gender", "FEMALE",
                        "citizenId", "00119%07d".formatted(++number)))
                .toList();
        return texts(
                post(
                                "grassroots-unions/" + union + "/admissions",
                                Map.of("admittedOn", on, "decision", decision(), "members", people))
                        .body()
                        .get("members"),
                "id");
    }

    private Map<String, String> decision() {
        return Map.of("number", ++number + "/QĐ-LĐLĐ", "issuedOn", "2024-01-15");
    }

    private Answer post(String path, Object body) {
        Answer answer = caller(Part.MEMBERSHIP).post("/v1/" + path, body);
        for (String position : answer.positions().split(", ", -1)) {
            positions.put(position.substring(0, position.indexOf('/')), position);
        }
        return answer;
    }

    private JsonNode register(String path) {
        return caller(Part.MEMBERSHIP).get("/v1/" + path).body();
    }

    /** A report that counts all that was written. */
    private JsonNode report(String path) {
        String waited = positions.values().stream()
                .map(position -> "minPosition=" + URLEncoder.encode(position, StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", path.contains("?") ? "&" : "?", ""));
        return caller(Part.REPORTING)
                .getWaiting(path + waited, Duration.ofSeconds(10))
                .body();
    }

    private ServiceClient caller(Part service) {
        return new ServiceClient(layout.address(service), stack.tokens().issue(Tokens.CITY_OFFICER));
    }

    private static List<String> texts(JsonNode list, String field) {
        JsonNode items = list.has("items") ? list.get("items") : list;
        return StreamSupport.stream(items.spliterator(), false)
                .map(item -> item.get(field).asText())
                .toList();
    }
}
