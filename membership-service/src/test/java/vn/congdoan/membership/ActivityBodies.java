package vn.congdoan.membership;

import java.util.List;
import java.util.Map;

/** What tests send of activities, and of what is counted of their kinds. */
public final class ActivityBodies {

    private ActivityBodies() {}

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
        SignedIn.cityOfficer()
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
}
