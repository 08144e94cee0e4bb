package vn.congdoan.local.rows;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.congdoan.local.demo.ServiceClient;
import vn.congdoan.local.demo.ServiceClient.Answer;
import vn.congdoan.local.demo.TaxCodes;

/**
 * A city with two districts, empty at first. What is written is awaited by whatever is read of the reports afterwards.
 *
 * @see #CITY
 */
final class Federation {

    static final String CITY = "";
    static final String FIRST = "-D1";
    static final String SECOND = "-D2";

    private static final Duration WAIT = Duration.ofSeconds(20);
    private static final TaxCodes TAX_CODES = new TaxCodes();

    private static int persons;
    private static int decisions = 100;

    private final ServiceClient membership;
    private final ServiceClient reporting;
    private final ServiceClient agency;
    private final String code;
    private final Map<String, String> positions = new TreeMap<>();

    /**
     * @param agency membership-service, called as an agency
     * @param code of the city; those of the districts begin with it
     */
    Federation(ServiceClient membership, ServiceClient reporting, ServiceClient agency, String code) {
        this.membership = membership;
        this.reporting = reporting;
        this.agency = agency;
        this.code = code;
        post("organizations", Map.of("code", code, "name", "LĐLĐ thành phố " + code, "kind", "CITY"));
        for (String district : List.of(FIRST, SECOND)) {
            post(
                    "organizations",
                    Map.of(
                            "code",
                            code + district,
                            "name",
                            "LĐLĐ quận " + code + district,
                            "kind",
                            "DISTRICT",
                            "parentCode",
                            code));
        }
    }

    /** {@return the code of the city or of one of its districts} */
    String code(String place) {
        return code + place;
    }

    /** {@return membership-service as an agency calls it, by whole paths} */
    ServiceClient agency() {
        return agency;
    }

    Answer post(String path, Object body) {
        return noted(membership.post("/v1/" + path, body));
    }

    Answer put(String path, Object body) {
        return noted(membership.put("/v1/" + path, body));
    }

    JsonNode get(String path) {
        return membership.get("/v1/" + path).body();
    }

    /** {@return a report that has everything written so far} */
    JsonNode report(String path) {
        String awaited = positions.entrySet().stream()
                .map(position -> position.getKey() + "/" + position.getValue())
                .collect(Collectors.joining(","));
        return reporting
                .getWaiting("/v1/" + path + (path.contains("?") ? "&" : "?") + "minPosition=" + awaited, WAIT)
                .body();
    }

    private Answer noted(Answer answer) {
        for (String position : answer.positions().split(", *", -1)) {
            if (!position.isEmpty()) {
                String[] parts = position.split("/", 2);
                positions.put(parts[0], parts[1]);
            }
        }
        return answer;
    }

    /** {@return the identifier of a new employer} */
    String enterprise(String place, String sector, int headcount) {
        return employer(place, Map.of("sector", sector, "headcount", headcount));
    }

    /** {@return the identifier of a new employer, which is a usual one but for what is given} */
    String employer(String place, Map<String, Object> given) {
        Map<String, Object> employer = new LinkedHashMap<>();
        employer.put("taxCode", taxCode());
        employer.put("name", "Công ty Cổ phần Thử nghiệm");
        employer.put("kind", "ENTERPRISE");
        employer.put("sector", "NON_STATE");
        employer.put("headcount", 120);
        employer.put("organizationCode", code(place));
        employer.putAll(given);
        return id(post("enterprises", employer));
    }

    /** {@return a tax code that no employer has} */
    static String taxCode() {
        return TAX_CODES.next();
    }

    /** {@return the identifier of a new union} */
    String union(String place, String sector, String foundedOn, String method) {
        return found(place, enterprise(place, sector, 120), foundedOn, method);
    }

    String union(String place) {
        return union(place, "NON_STATE", "2021-03-01", "FROM_ABOVE");
    }

    String found(String place, String enterprise, String foundedOn, String method) {
        return id(post(
                "grassroots-unions",
                Map.of(
                        "name",
                        "CĐCS Công ty Thử nghiệm",
                        "organizationCode",
                        code(place),
                        "enterpriseId",
                        enterprise,
                        "kind",
                        "UNION",
                        "foundedOn",
                        foundedOn,
                        "method",
                        method,
                        "applicants",
                        12,
                        "decision",
                        decision(foundedOn),
                        "committee",
                        List.of(Map.of("fullName", "Nguyễn Văn An", "role", "CHAIR")))));
    }

    /** Admits so many by one decision. */
    Answer admit(String union, int members, String admittedOn) {
        return post(
                "grassroots-unions/" + union + "/admissions",
                Map.of(
                        "admittedOn", admittedOn,
                        "decision", decision(admittedOn),
                        "members",
                                IntStream.range(0, members)
                                        .mapToObj(member -> person())
                                        .toList()));
    }

    static Map<String, Object> person() {
        Map<String, Object> person = new LinkedHashMap<>();
        person.put("fullName", "Nguyễn Thị Bình");
        person.put("dateOfBirth", "1990-05-01");
        person.put("gender", "FEMALE");
        person.put("citizenId", "%s%06d".formatted("001190", nextPerson()));
        return person;
    }

    private static synchronized int nextPerson() {
        return persons++;
    }

    /** {@return a decision of that date with a number that no other has} */
    static Map<String, String> decision(String issuedOn) {
        return document("QĐ-LĐLĐ", issuedOn);
    }

    /** {@return a document of that date with a number that no other has} */
    static synchronized Map<String, String> document(String kind, String issuedOn) {
        return Map.of("number", decisions++ + "/" + kind, "issuedOn", issuedOn);
    }

    static String id(Answer answer) {
        return answer.body().path("id").asText();
    }

    /** {@return the identifiers of a list's items, in order} */
    List<String> ids(String path) {
        List<String> ids = new ArrayList<>();
        get(path).path("items").forEach(item -> ids.add(item.path("id").asText()));
        return ids;
    }

    /** {@return a percent with two decimals, or {@code null} as text} */
    static String percent(JsonNode percent) {
        return percent.isNumber() ? percent.decimalValue().setScale(2).toPlainString() : percent.asText();
    }

    /** Puts a kind of activity in the city's catalogue. */
    void kind(String kind, String name, List<Map<String, String>> measures, List<Map<String, String>> ratios) {
        put("activity-kinds/" + code + "/" + kind, Map.of("name", name, "measures", measures, "ratios", ratios));
    }

    static Map<String, String> measure(String code, String name, String unit) {
        return Map.of("code", code, "name", name, "unit", unit);
    }

    /** Records an activity that an organization held. */
    Answer held(String place, String kind, String heldOn, Map<String, Long> amounts) {
        return activity(Map.of("organizationCode", code(place)), kind, heldOn, amounts, Map.of());
    }

    Answer activity(
            Map<String, Object> by, String kind, String heldOn, Map<String, Long> amounts, Map<String, Object> more) {
        Map<String, Object> activity = new LinkedHashMap<>(by);
        activity.putAll(more);
        activity.put("kind", kind);
        activity.put("heldOn", heldOn);
        activity.put("title", "Hoạt động " + nextPerson());
        activity.put(
                "amounts",
                amounts.entrySet().stream()
                        .map(amount -> Map.of("measure", amount.getKey(), "amount", amount.getValue()))
                        .toList());
        return post("activities", activity);
    }

    /** {@return the city's sums of a kind's measures, by their codes} */
    Map<String, Long> sums(String kind, String period) {
        Map<String, Long> sums = new TreeMap<>();
        report("activity-totals?organization=" + code + "&by=organization&kind=" + kind + period)
                .at("/total/measures")
                .forEach(measure -> sums.put(
                        measure.path("code").asText(), measure.path("amount").asLong()));
        return sums;
    }
}
