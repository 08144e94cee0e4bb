package vn.congdoan.membership;

import java.util.Map;

/** What tests send of directives. */
public final class DirectiveBodies {

    private DirectiveBodies() {}

    /** A directive of the organization's own, of a number not used before. */
    public static Map<String, Object> directive(String organization) {
        return Map.of(
                "organizationCode",
                organization,
                "kind",
                "DIRECTIVE",
                "document",
                Map.of("number", Register.serial() % 1_000_000 + "/HD-LĐLĐ", "issuedOn", "2021-07-01"),
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
                Map.of("number", Register.serial() % 1_000_000 + "/CTr-LĐLĐ", "issuedOn", "2018-03-01"),
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
}
