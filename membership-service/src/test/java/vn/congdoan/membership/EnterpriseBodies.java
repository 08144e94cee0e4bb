package vn.congdoan.membership;

import java.util.List;
import java.util.Map;

/** What tests send of what is found out about employers. */
public final class EnterpriseBodies {

    private EnterpriseBodies() {}

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
                List.of(Map.of("name", "Không đâu có " + Register.serial(), "headcount", 52)));
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
}
