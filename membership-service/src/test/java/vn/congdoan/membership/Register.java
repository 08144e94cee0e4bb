package vn.congdoan.membership;

import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What tests need on record, put there over HTTP. Codes and numbers are new each time: tests share the database. */
public final class Register {

    private static final AtomicInteger SERIAL = new AtomicInteger((int) (System.nanoTime() % 10_000) * 10_000);

    private Register() {}

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

    /** Posts as a city officer what must be accepted. */
    public static ValidatableResponse post(String path, Object body) {
        return SignedIn.cityOfficer().body(body).post("/v1/" + path).then().statusCode(201);
    }
}
