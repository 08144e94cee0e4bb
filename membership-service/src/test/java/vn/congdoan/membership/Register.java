package vn.congdoan.membership;

import static io.restassured.RestAssured.given;
import static java.util.Objects.requireNonNull;
import static org.hamcrest.Matchers.oneOf;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.congdoan.guards.TestTokens;
import vn.congdoan.http.Roles;

/** What tests need on record, put there over HTTP. Codes and numbers are new each time: tests share the database. */
public final class Register {

    private static final AtomicInteger SERIAL = new AtomicInteger((int) (System.nanoTime() % 10_000) * 10_000);

    /** By subject. */
    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

    private Register() {}

    public static RequestSpecification cityOfficer() {
        return as("city-officer-1", claims -> claims, Roles.CITY_OFFICER);
    }

    /** An officer of the whole tree below an organization. */
    public static RequestSpecification cityOfficerOf(String organization) {
        return as("city-officer-of-" + organization, of(organization), Roles.CITY_OFFICER);
    }

    public static RequestSpecification districtOfficer(String organization) {
        return as("district-officer-of-" + organization, of(organization), Roles.DISTRICT_OFFICER);
    }

    public static RequestSpecification partner() {
        return as("partner-1", claims -> claims, Roles.PARTNER);
    }

    public static RequestSpecification agency() {
        return as("agency-1", claims -> claims, Roles.AGENCY);
    }

    public static RequestSpecification auditor() {
        return as("auditor-1", claims -> claims, Roles.AUDITOR);
    }

    public static RequestSpecification operator() {
        return as("operator-1", claims -> claims, Roles.OPERATOR);
    }

    private static UnaryOperator<JwtClaimsBuilder> of(String organization) {
        return claims -> claims.claim("organization", organization);
    }

    /** A caller whose token has these claims too. There is one token a subject. */
    public static RequestSpecification as(String subject, UnaryOperator<JwtClaimsBuilder> claims, String role) {
        var token = TOKENS.computeIfAbsent(subject, missing -> claims.apply(TestTokens.claims(subject, role))
                .expiresIn(Duration.ofHours(1))
                .sign());
        return given().auth().oauth2(token).contentType(ContentType.JSON).header("Accept-Language", "en");
    }

    public static int serial() {
        return SERIAL.incrementAndGet();
    }

    /** Vietnam's. */
    public static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
    }

    /** The first day that facts may not have: dates are Vietnam's. */
    public static String tomorrow() {
        return today().plusDays(1).toString();
    }

    /** A new root; returns its code. */
    public static String city() {
        var code = "C" + serial();
        post("organizations", Map.of("code", code, "name", "LĐLĐ thành phố " + code, "kind", "CITY"));
        return code;
    }

    /** A new district; returns its code. */
    public static String district(String city) {
        return post("organizations", newDistrict(city)).extract().path("code");
    }

    public static Map<String, Object> newDistrict(String city) {
        var code = city + "-D" + serial();
        return Map.of("code", code, "name", "LĐLĐ quận " + code, "kind", "DISTRICT", "parentCode", city);
    }

    /** A new union of communes; returns its code. */
    public static String commune(String city) {
        return post("organizations", newCommune(city)).extract().path("code");
    }

    public static Map<String, Object> newCommune(String city) {
        var code = city + "-X" + serial();
        return Map.of("code", code, "name", "Công đoàn xã " + code, "kind", "COMMUNE", "parentCode", city);
    }

    /** What moves unions below another organization. */
    public static Map<String, Object> reassignment(String toOrganization, String on, String... unions) {
        return Map.of(
                "toOrganizationCode",
                toOrganization,
                "on",
                on,
                "decision",
                decision("2021-01-14"),
                "unionIds",
                List.of(unions));
    }

    /** What closes an organization. */
    public static Map<String, Object> closure(String on, String... successors) {
        return Map.of("on", on, "decision", decision("2021-01-14"), "successors", List.of(successors));
    }

    /** A new enterprise; returns its identifier. */
    public static String enterprise(String organization) {
        return post("enterprises", newEnterprise(organization)).extract().path("id");
    }

    public static Map<String, Object> newEnterprise(String organization) {
        return Map.of(
                "taxCode",
                taxCode(serial()),
                "name",
                "Công ty TNHH Kim Lâm " + serial(),
                "kind",
                "ENTERPRISE",
                "sector",
                "NON_STATE",
                "headcount",
                180,
                "organizationCode",
                organization);
    }

    /** A tax code whose check digit is right, another for each serial: of two numbers in a row at least one has one. */
    public static String taxCode(int serial) {
        for (var candidate = 2 * serial; ; candidate++) {
            var digits = "%09d".formatted(candidate % 1_000_000_000);
            var weights = new int[] {31, 29, 23, 19, 17, 13, 7, 5, 3};
            var sum = IntStream.range(0, 9)
                    .map(i -> weights[i] * (digits.charAt(i) - '0'))
                    .sum();
            if (sum % 11 != 0) {
                return digits + (10 - sum % 11);
            }
        }
    }

    /** A new union of a new enterprise; returns its identifier. */
    public static String union(String organization) {
        return post("grassroots-unions", founding(organization, enterprise(organization)))
                .extract()
                .path("id");
    }

    public static Map<String, Object> founding(String organization, String enterpriseId) {
        return Map.of(
                "name",
                "CĐCS Công ty TNHH Kim Lâm",
                "organizationCode",
                organization,
                "enterpriseId",
                enterpriseId,
                "kind",
                "UNION",
                "foundedOn",
                "2021-01-15",
                "method",
                "FROM_ABOVE",
                "decision",
                decision("2021-01-14"),
                "committee",
                List.of(Map.of("fullName", "Nguyễn Văn An", "role", "CHAIR")),
                "applicants",
                25);
    }

    /** A decision of a number not used before. */
    public static Map<String, Object> decision(String issuedOn) {
        return Map.of("number", serial() % 1_000_000 + "/QĐ-LĐLĐ", "issuedOn", issuedOn);
    }

    public static Map<String, Object> person() {
        return Map.of(
                "fullName", "Nguyễn Thị Bình",
                "dateOfBirth", "1995-08-17",
                "gender", "FEMALE",
                "citizenId", "%012d".formatted(serial()));
    }

    public static Map<String, Object> admission() {
        var person = person();
        return Map.of(
                "fullName", person.get("fullName"),
                "dateOfBirth", person.get("dateOfBirth"),
                "gender", person.get("gender"),
                "citizenId", person.get("citizenId"),
                "admittedOn", "2021-04-02",
                "decision", decision("2021-04-01"));
    }

    public static Map<String, Object> batch(int size) {
        return batch(IntStream.range(0, size).mapToObj(i -> person()).toList());
    }

    public static Map<String, Object> batch(List<? extends Map<String, ?>> people) {
        return Map.of("admittedOn", "2021-04-02", "decision", decision("2021-04-01"), "members", people);
    }

    /** A new member of the union; returns its identifier. */
    public static String member(String union) {
        return post("grassroots-unions/" + union + "/members", admission())
                .extract()
                .path("id");
    }

    public static Map<String, Object> transfer(String toUnion, String on) {
        return Map.of("toUnionId", toUnion, "on", on, "decision", decision(on));
    }

    /** What a plan's PUT takes. */
    public static Map<String, Object> plan(
            @Nullable Integer newUnions, @Nullable Integer newMembers, LocalDate issuedOn) {
        var targets = new HashMap<String, Object>();
        targets.put("newUnions", newUnions);
        targets.put("newMembers", newMembers);
        return Map.of(
                "document",
                Map.of("number", serial() % 1_000_000 + "/KH-LĐLĐ", "issuedOn", issuedOn.toString()),
                "targets",
                targets);
    }

    /** What the PUT of a kind of activity takes: sessions, participants and population, and how many of these took part. */
    public static Map<String, Object> activityKind() {
        return Map.of(
                "name",
                "Tuyên truyền, quán triệt",
                "measures",
                List.of(
                        Map.of("code", "sessions", "name", "Số cuộc", "unit", "SESSION"),
                        Map.of("code", "participants", "name", "Số người tham gia", "unit", "PERSON"),
                        Map.of("code", "population", "name", "Số đoàn viên, người lao động", "unit", "PERSON")),
                "ratios",
                List.of(Map.of(
                        "code",
                        "coverage",
                        "name",
                        "Tỷ lệ bao phủ",
                        "numerator",
                        "participants",
                        "denominator",
                        "population")));
    }

    /** Defines the kind {@code dissemination}, as {@link #activityKind} says it, in the catalogue of a root. */
    public static void dissemination(String root) {
        cityOfficer()
                .body(activityKind())
                .put("/v1/activity-kinds/" + root + "/dissemination")
                .then()
                .statusCode(201);
    }

    /** A dissemination held by an organization. */
    public static Map<String, Object> activityOf(String organization) {
        return activity("organizationCode", organization);
    }

    /** A dissemination held by a grassroots union. */
    public static Map<String, Object> activityOfUnion(String union) {
        return activity("unionId", union);
    }

    private static Map<String, Object> activity(String place, String held) {
        return Map.of(
                "kind",
                "dissemination",
                place,
                held,
                "heldOn",
                "2021-10-12",
                "title",
                "Hội nghị quán triệt Nghị quyết 02-NQ/TW",
                "amounts",
                List.of(Map.of("measure", "sessions", "amount", 1), Map.of("measure", "participants", "amount", 120)));
    }

    /** The root of the tree that an organization made here is in; returns its code. */
    private static String rootOf(String organization) {
        return organization.split("-", 2)[0];
    }

    /**
     * What a scale's PUT takes: two criteria of 60 and 40 points, and the classes and conditions of the scale before
     * 2019.
     */
    public static Map<String, Object> scale() {
        return Map.of(
                "name",
                "Thang điểm công đoàn cơ sở",
                "appliesTo",
                Map.of("level", "GRASSROOTS"),
                "validFromYear",
                1990,
                "criteria",
                List.of(
                        Map.of("code", "care", "name", "Chăm lo, bảo vệ", "maximum", 60),
                        Map.of("code", "organization", "name", "Xây dựng tổ chức", "maximum", 40)),
                "classes",
                List.of(
                        Map.of(
                                "code",
                                "strong",
                                "name",
                                "Vững mạnh",
                                "fromPoints",
                                85,
                                "minimumShareOfEachCriterion",
                                50,
                                "distinguished",
                                true),
                        Map.of("code", "fair", "name", "Khá", "fromPoints", 70, "distinguished", true),
                        Map.of("code", "average", "name", "Trung bình", "fromPoints", 50, "distinguished", false),
                        Map.of("code", "weak", "name", "Yếu kém", "fromPoints", 0, "distinguished", false)));
    }

    /** The scales {@code grassroots} and {@code upper-level} of the root of the organization's tree, both as {@link #scale()}. */
    public static void scales(String organization) {
        var scales = "/v1/evaluation-scales/" + rootOf(organization);
        cityOfficer().body(scale()).put(scales + "/grassroots/1").then().statusCode(oneOf(200, 201));
        cityOfficer()
                .body(with(scale(), "/appliesTo/level", "UPPER_LEVEL"))
                .put(scales + "/upper-level/1")
                .then()
                .statusCode(oneOf(200, 201));
    }

    /** What an evaluation's PUT takes of the level above, by a scale as {@link #scale()}. */
    public static Map<String, Object> evaluation(String scale, double care, double organization) {
        return evaluation(
                scale,
                List.of(
                        Map.of("criterion", "care", "score", care, "evidence", "Biên bản chấm điểm của bà Lan"),
                        Map.of("criterion", "organization", "score", organization)));
    }

    /** What an evaluation's PUT takes of the union itself, by a scale as {@link #scale()}. */
    public static Map<String, Object> selfEvaluation(String scale, double care, double organization) {
        return evaluation(
                scale,
                List.of(
                        Map.of("criterion", "care", "selfScore", care, "evidence", "Ông Nam đã báo cáo"),
                        Map.of("criterion", "organization", "selfScore", organization)));
    }

    private static Map<String, Object> evaluation(String scale, List<Map<String, Object>> scores) {
        return Map.of("scale", scale, "version", 1, "evaluatedOn", "2022-01-15", "scores", scores);
    }

    /** What a survey of willing people found. */
    public static Map<String, Object> survey(String surveyedOn, int headcount) {
        return Map.of("surveyedOn", surveyedOn, "headcount", headcount, "readiness", "WILLING");
    }

    /** The tax office's list of one enterprise that is not on the register. */
    public static Map<String, Object> agencyList(String organization) {
        return Map.of(
                "agency",
                "TAX",
                "asOf",
                "2021-03-31",
                "organizationCode",
                organization,
                "rows",
                List.of(Map.of("name", "Không đâu có " + serial(), "headcount", 52)));
    }

    /** What an inspection of union fees found. */
    public static Map<String, Object> feeInspection(String on) {
        return Map.of(
                "on",
                on,
                "owed",
                84_000_000L,
                "paid",
                61_500_000L,
                "findings",
                List.of("Chậm nộp kinh phí quý 4 năm 2020", "Chưa nộp kinh phí quý 1 năm 2021"),
                "recommendations",
                List.of("Nộp đủ trước ngày 30/06/2021"));
    }

    /** A directive of the organization's own, of a number not used before. */
    public static Map<String, Object> directive(String organization) {
        return Map.of(
                "organizationCode",
                organization,
                "kind",
                "DIRECTIVE",
                "document",
                Map.of("number", serial() % 1_000_000 + "/HD-LĐLĐ", "issuedOn", "2021-07-01"),
                "title",
                "Hướng dẫn quán triệt Nghị quyết 02-NQ/TW",
                "validFrom",
                "2021-07-01");
    }

    /** A programme of the organization's own over the years 2018 to 2023. */
    public static Map<String, Object> programme(String organization) {
        return Map.of(
                "organizationCode",
                organization,
                "kind",
                "PROGRAMME",
                "document",
                Map.of("number", serial() % 1_000_000 + "/CTr-LĐLĐ", "issuedOn", "2018-03-01"),
                "title",
                "Chương trình phát triển đoàn viên giai đoạn 2018-2023",
                "validFrom",
                "2018-03-01",
                "validTo",
                "2023-12-31",
                "firstYear",
                2018,
                "lastYear",
                2023,
                "targets",
                Map.of("newUnions", 3000, "newMembers", 200_000));
    }

    /** A section to establish in a union. */
    public static Map<String, Object> section() {
        return Map.of("kind", "SECTION", "name", "Công đoàn bộ phận Nhà máy 1", "establishedOn", "2021-05-04");
    }

    /** A group to establish in a union, in a section or in none. */
    public static Map<String, Object> group(@Nullable String section) {
        var group = with(with(section(), "/kind", "GROUP"), "/name", "Tổ công đoàn phân xưởng 1");
        return with(group, "/parentId", section);
    }

    /** A committee elected for 2018 to 2023, of a chair, a vice chair and a member. */
    public static Map<String, Object> committee(String from) {
        return Map.of(
                "formation",
                "ELECTED",
                "term",
                Map.of("fromYear", 2018, "toYear", 2023),
                "from",
                from,
                "decision",
                decision(from),
                "members",
                List.of(
                        Map.of("fullName", "Phạm Thị Lan", "role", "CHAIR"),
                        Map.of("fullName", "Lê Văn Nam", "role", "VICE_CHAIR"),
                        Map.of("fullName", "Đỗ Thị Cúc", "role", "MEMBER")));
    }

    /** A committee that leads until one is elected. */
    public static Map<String, Object> provisionalCommittee(String from) {
        return with(with(committee(from), "/formation", "PROVISIONAL"), "/term", null);
    }

    /** Posts as a city officer what must be accepted. */
    public static ValidatableResponse post(String path, Object body) {
        return cityOfficer().body(body).post("/v1/" + path).then().statusCode(201);
    }

    /** The body with the value at a JSON pointer changed; null takes a field away, and stays in a list. */
    public static Map<String, Object> with(Map<String, Object> body, String pointer, @Nullable Object value) {
        var changed = new HashMap<>(body);
        var rest = pointer.indexOf('/', 1);
        var field = rest < 0 ? pointer.substring(1) : pointer.substring(1, rest);
        if (rest >= 0) {
            changed.put(field, within(changed.get(field), pointer.substring(rest), value));
        } else if (value == null) {
            changed.remove(field);
        } else {
            changed.put(field, value);
        }
        return changed;
    }

    @SuppressWarnings("unchecked")
    private static Object within(@Nullable Object container, String pointer, @Nullable Object value) {
        if (!(container instanceof List<?> list)) {
            return with((Map<String, Object>) requireNonNull(container), pointer, value);
        }
        var rest = pointer.indexOf('/', 1);
        var index = Integer.parseInt(rest < 0 ? pointer.substring(1) : pointer.substring(1, rest));
        List<@Nullable Object> changed = new ArrayList<>(list);
        changed.set(index, rest < 0 ? value : within(list.get(index), pointer.substring(rest), value));
        return changed;
    }
}
