package vn.congdoan.local.faults.traffic;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import vn.congdoan.contracts.vocabulary.FoundingMethod;
import vn.congdoan.contracts.vocabulary.Sector;

/** The bodies of the calls to membership-service. */
final class Bodies {

    static final String ACTIVITY_KIND = "dissemination";

    private static final LocalDate BORN = LocalDate.of(1990, 1, 1);
    private static final List<Map<String, String>> COMMITTEE =
            List.of(Map.of("fullName", "Trần Thu Hà", "role", "CHAIR"));

    private Bodies() {}

    /** The number of a document that nothing else cites. */
    static String decision(int number) {
        return number + "/QĐ-LĐLĐ";
    }

    static Map<String, Object> document(String number, LocalDate issuedOn) {
        return Map.of("number", number, "issuedOn", issuedOn.toString());
    }

    static Map<String, Object> organization(String code, String kind, String parent) {
        Map<String, Object> body = new HashMap<>(Map.of("code", code, "name", "Công đoàn " + code, "kind", kind));
        if (!parent.isEmpty()) {
            body.put("parentCode", parent);
        }
        return body;
    }

    /** An enterprise is found again in the journal by its headcount. */
    static Map<String, Object> enterprise(String taxCode, int headcount, String organization, Random random) {
        return Map.of(
                "taxCode",
                taxCode,
                "name",
                "Công ty " + headcount,
                "kind",
                "ENTERPRISE",
                "sector",
                any(Sector.values(), random).name(),
                "headcount",
                headcount,
                "organizationCode",
                organization);
    }

    /** @param enterprise identifier of the employer; empty for a trade syndicate */
    static Map<String, Object> founding(
            String number, String organization, String enterprise, LocalDate on, int applicants, Random random) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "name",
                "CĐCS " + number,
                "organizationCode",
                organization,
                "kind",
                enterprise.isEmpty() ? "SYNDICATE" : "UNION",
                "foundedOn",
                on.toString(),
                "method",
                any(FoundingMethod.values(), random).name(),
                "decision",
                document(number, on),
                "committee",
                COMMITTEE,
                "applicants",
                applicants));
        if (!enterprise.isEmpty()) {
            body.put("enterpriseId", enterprise);
        }
        return body;
    }

    static Map<String, Object> person(String citizenId) {
        return Map.of(
                "fullName",
                "Nguyễn Thị Bình",
                "dateOfBirth",
                BORN.toString(),
                "gender",
                "FEMALE",
                "citizenId",
                citizenId);
    }

    static Map<String, Object> admission(String citizenId, LocalDate on, String number) {
        Map<String, Object> body = new HashMap<>(person(citizenId));
        body.put("admittedOn", on.toString());
        body.put("decision", document(number, on));
        return body;
    }

    static Map<String, Object> batch(List<String> citizenIds, LocalDate on, String number) {
        return Map.of(
                "admittedOn", on.toString(),
                "decision", document(number, on),
                "members", citizenIds.stream().map(Bodies::person).toList());
    }

    static Map<String, Object> transfer(String toUnion, LocalDate on, String number) {
        return Map.of("toUnionId", toUnion, "on", on.toString(), "decision", document(number, on));
    }

    static Map<String, Object> departure(LocalDate on, String reason) {
        return Map.of("on", on.toString(), "reason", reason);
    }

    static Map<String, Object> dissolution(LocalDate on, String number) {
        return Map.of("on", on.toString(), "decision", document(number, on));
    }

    static Map<String, Object> plan(int year, String number, Random random) {
        return Map.of(
                "document", document(number, LocalDate.of(year, 1, 5)),
                "targets", Map.of("newUnions", random.nextInt(100), "newMembers", random.nextInt(5_000)));
    }

    static Map<String, Object> activityKind() {
        return Map.of(
                "name",
                "Tuyên truyền, quán triệt",
                "measures",
                List.of(
                        Map.of("code", "sessions", "name", "Số cuộc", "unit", "SESSION"),
                        Map.of("code", "participants", "name", "Số người tham gia", "unit", "PERSON")));
    }

    /** @param holder the union or the organization, with the school year if it counts in one */
    static Map<String, Object> activity(Map<String, String> holder, LocalDate on, String number, Random random) {
        Map<String, Object> body = new HashMap<>(holder);
        body.put("kind", ACTIVITY_KIND);
        body.put("heldOn", on.toString());
        body.put("title", "Hội nghị " + number);
        body.put("document", document(number, on));
        body.put(
                "amounts",
                List.of(
                        Map.of("measure", "sessions", "amount", 1 + random.nextInt(3)),
                        Map.of("measure", "participants", "amount", random.nextInt(200))));
        return body;
    }

    static Map<String, Object> withdrawal() {
        return Map.of("reason", "Nhập nhầm số liệu");
    }

    static <T> T any(T[] values, Random random) {
        return values[random.nextInt(values.length)];
    }

    static <T> List<T> times(int count, Supplier<T> one) {
        return IntStream.range(0, count).mapToObj(i -> one.get()).toList();
    }
}
